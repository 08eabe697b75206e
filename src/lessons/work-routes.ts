import { anId, plainText } from '#base'
import { checkRefusalWords, progressOf, recordAnswer, recordResult } from '#checks'
import { isCode, type CodeExercise } from '#course'
import { frameOf, type Route, type Visit } from '#people'
import { answerJson, errorPage, parseForm, redirectTo } from '#web'
import { chooseStart, keepVersion, placeOf, saveDraft, takeBack } from '#work'
import { z } from 'zod'
import { answerIn } from './answer-form.ts'
import type { DraftAnswer, ResultAnswer, TakeBackAnswer, VersionAnswer } from './lesson-data.ts'
import { answerGone, answerRefusal, bodies, filesIn, learnerOf, mostBytes, takeJson, wantsJson } from './requests.ts'
import { codeById, exerciseById, pathTo, type Found, type Rooms } from './rooms.ts'
import { pathAfter } from './standing.ts'

type CodeFound = Found<CodeExercise>
type OnCode = (rooms: Rooms, visit: Visit, found: CodeFound) => Promise<Response>

/** What a learner sends while she works. Whose work it is never stands in the request: it is hers who is signed in. */
export function workRoutes(rooms: Rooms): readonly Route[] {
  const post = (what: string, answer: OnCode, over: Partial<Route> = {}): Route => ({
    method: 'POST',
    path: `/work/:exercise/${what}`,
    for: ['learner'],
    mostBytes,
    answer: (visit) => {
      const found = codeById(rooms.course, visit.params['exercise'])
      return found ? answer(rooms, visit, found) : Promise.resolve(answerGone(visit))
    },
    ...over,
  })
  return [
    post('draft', takeDraft, { lastSave: true }),
    post('version', takeVersion, { lastSave: true }),
    post('result', takeResult),
    post('take-back', takeItBack),
    post('save', saveForm),
    post('start', startForm),
    { method: 'POST', path: '/work/:exercise/answer', for: ['learner'], answer: (visit) => answerForm(rooms, visit) },
  ]
}

const takeDraft: OnCode = async ({ shelf }, visit, { lesson, exercise }) => {
  const body = await takeJson(visit, bodies.draft)
  if (!body.ok) return body.answer
  const saved = await saveDraft(shelf, body.value.learner, placeOf(lesson, exercise), body.value)
  return saved.ok ? answerJson(saved.value satisfies DraftAnswer) : answerRefusal(visit, saved)
}

const takeVersion: OnCode = async ({ shelf }, visit, { lesson, exercise }) => {
  const body = await takeJson(visit, bodies.version)
  if (!body.ok) return body.answer
  const kept = await keepVersion(shelf, body.value.learner, placeOf(lesson, exercise), body.value)
  return kept.ok ? answerJson(kept.value satisfies VersionAnswer) : answerRefusal(visit, kept)
}

const takeResult: OnCode = async ({ journal, course }, visit, found) => {
  const body = await takeJson(visit, bodies.result)
  if (!body.ok) return body.answer
  const { learner, ...checked } = body.value
  const result = await recordResult(journal, learner, found.exercise, { ...checked, release: course.release })
  if (!result.ok) {
    const status = result.why === 'no-such-version' ? 404 : 400
    return answerJson({ why: result.why, say: checkRefusalWords[result.why] }, status)
  }
  const next = result.value.passed ? pathAfter(course, found, await progressOf(journal.db, learner)) : null
  return answerJson({ ...result.value, ...(next ? { next } : {}) } satisfies ResultAnswer)
}

const takeItBack: OnCode = async ({ shelf }, visit, { lesson, exercise }) => {
  const place = placeOf(lesson, exercise)
  if (wantsJson(visit)) {
    const body = await takeJson(visit, bodies.takeBack)
    if (!body.ok) return body.answer
    const back = await takeBack(shelf, body.value.learner, place, body.value)
    return back.ok ? answerJson(back.value satisfies TakeBackAnswer) : answerRefusal(visit, back)
  }
  const form = await parseForm(visit.request, z.object({ command: anId, version: anId }))
  if (!form.ok) return errorPage('bad-form', frameOf(visit))
  const back = await takeBack(shelf, learnerOf(visit).id, place, form.value)
  return back.ok ? redirectTo(`/work/${exercise.id}/timeline?said=taken-back`) : answerRefusal(visit, back)
}

const aSave = z.object({ command: anId, base: z.coerce.number().int().min(0) }).catchall(z.string())

const saveForm: OnCode = async ({ shelf }, visit, { lesson, exercise }) => {
  const form = await parseForm(visit.request, aSave, mostBytes)
  if (!form.ok) return errorPage('bad-form', frameOf(visit))
  const { command, base, ...fields } = form.value
  const save = { command, base, files: { ...exercise.start, ...filesIn(fields) } }
  const saved = await saveDraft(shelf, learnerOf(visit).id, placeOf(lesson, exercise), save)
  return saved.ok
    ? redirectTo(`/lessons/${lesson.slug}?saved=${exercise.id}#work-${exercise.id}`)
    : answerRefusal(visit, saved)
}

const startForm: OnCode = async ({ shelf }, visit, { lesson, exercise }) => {
  const form = await parseForm(visit.request, z.object({ command: anId, which: z.enum(['mine', 'new']) }))
  if (!form.ok) return errorPage('bad-form', frameOf(visit))
  const chosen = await chooseStart(shelf, learnerOf(visit).id, placeOf(lesson, exercise), form.value)
  return chosen.ok ? redirectTo(pathTo(lesson, exercise)) : answerRefusal(visit, chosen)
}

/** An answer to an exercise of the text: back to its place, where the page says what it means. */
async function answerForm({ journal, course }: Rooms, visit: Visit): Promise<Response> {
  const found = exerciseById(course, visit.params['exercise'])
  if (!found || isCode(found.exercise)) return answerGone(visit)
  const { lesson, exercise } = found
  const form = await parseForm(visit.request, z.object({ command: anId }).catchall(plainText(200)))
  if (!form.ok) return errorPage('bad-form', frameOf(visit))
  const { command, ...fields } = form.value
  const learner = learnerOf(visit).id
  const said = { command, release: course.release, answer: answerIn(exercise, fields, learner) }
  const recorded = await recordAnswer(journal, learner, exercise, said)
  const place = `#at-${exercise.id}`
  return redirectTo(`/lessons/${lesson.slug}${recorded.ok ? '' : `?choose=${exercise.id}`}${place}`)
}
