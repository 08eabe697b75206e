import { anId } from '#base'
import { recordHint } from '#checks'
import { frameOf, type Route, type Visit } from '#people'
import { answerJson, errorPage, parseForm, redirectTo } from '#web'
import { z } from 'zod'
import { answerGone, learnerOf, takeJson, wantsJson } from './requests.ts'
import { codeById, type Rooms } from './rooms.ts'

/** That she has read a hint. It stays open from then on; nothing else comes of it. */
export function helpRoutes(rooms: Rooms): readonly Route[] {
  return [{ method: 'POST', path: '/work/:exercise/hint', for: ['learner'], answer: (visit) => readHint(rooms, visit) }]
}

const aHint = { command: anId, check: z.string().max(80), step: z.coerce.number().int().min(1).max(9) }

async function readHint({ journal, course }: Rooms, visit: Visit): Promise<Response> {
  const found = codeById(course, visit.params['exercise'])
  if (!found) return answerGone(visit)
  const { lesson, exercise } = found
  if (wantsJson(visit)) {
    const body = await takeJson(visit, z.object({ ...aHint, learner: anId }))
    if (!body.ok) return body.answer
    const read = await recordHint(journal, body.value.learner, exercise, body.value)
    return read.ok ? answerJson({ step: body.value.step }) : answerGone(visit)
  }
  const form = await parseForm(visit.request, z.object(aHint))
  if (!form.ok) return errorPage('bad-form', frameOf(visit))
  const read = await recordHint(journal, learnerOf(visit).id, exercise, form.value)
  if (!read.ok) return answerGone(visit)
  return redirectTo(`/lessons/${lesson.slug}?at=${exercise.id}#work-${exercise.id}`)
}
