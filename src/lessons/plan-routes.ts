import { anId, plainText } from '#base'
import { frameOf, type Route, type Visit } from '#people'
import { answerJson, errorPage, parseForm, redirectTo } from '#web'
import { mostPlan, placeOf, writePlan } from '#work'
import { z } from 'zod'
import type { PlanAnswer } from './lesson-data.ts'
import { practiceWords } from './practice-words.ts'
import { answerGone, learnerOf, takeJson, wantsJson } from './requests.ts'
import { codeById, type Rooms } from './rooms.ts'

export function planRoutes(rooms: Rooms): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/work/:exercise/plan',
      for: ['learner'],
      lastSave: true,
      answer: (v) => keepPlan(rooms, v),
    },
  ]
}

/** A form sends a line's end as two signs: more room than the words themselves may take. */
const aPlan = plainText(2 * mostPlan)
  .transform((plan) => plan.replaceAll('\r\n', '\n').trim())
  .refine((plan) => plan.length <= mostPlan, { error: practiceWords.plan.tooLong })

async function keepPlan({ course, shelf }: Rooms, visit: Visit): Promise<Response> {
  const found = codeById(course, visit.params['exercise'])
  if (!found || found.exercise.kind !== 'make') return answerGone(visit)
  const { lesson, exercise } = found
  const place = placeOf(lesson, exercise)
  if (wantsJson(visit)) {
    const body = await takeJson(visit, z.object({ command: anId, learner: anId, plan: aPlan }))
    if (!body.ok) return body.answer
    await writePlan(shelf, body.value.learner, place, body.value)
    return answerJson({ plan: body.value.plan } satisfies PlanAnswer)
  }
  const form = await parseForm(visit.request, z.object({ command: anId, plan: aPlan }))
  if (!form.ok) return errorPage('bad-form', { ...frameOf(visit), ...sayOf(form.errors['plan']) })
  await writePlan(shelf, learnerOf(visit).id, place, form.value)
  return redirectTo(`/lessons/${lesson.slug}?at=${exercise.id}&planned=${exercise.id}#plan-${exercise.id}`)
}

function sayOf(say: string | undefined) {
  return say === undefined ? {} : { say }
}
