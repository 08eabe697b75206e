import { anId, refused, done, type Id, type Refused, type Result } from '#base'
import { aKeptFinding, aRunResult } from '#checks'
import { frameOf, type Person, type Visit } from '#people'
import { answerJson, errorPage, parseJson } from '#web'
import { sayRefusal, type WorkRefusal } from '#work'
import { z } from 'zod'
import { words } from './words.ts'

/** Room for 200 kB of code written as JSON, where a quote mark takes two bytes and a strange sign six. */
export const mostBytes = 640 * 1024

const said = { command: anId, learner: anId }
const draft = {
  ...said,
  base: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  after: anId.optional(),
  files: z.record(z.string(), z.string()),
}

/** The bodies of lesson-data.ts, as they come from outside. */
export const bodies = {
  draft: z.object(draft),
  version: z.object({ ...draft, because: z.enum(['check', 'pause', 'take-back', 'paper']) }),
  result: z.object({ ...said, version: anId, run: aRunResult, finding: aKeptFinding.optional() }),
  takeBack: z.object({ ...said, version: anId, base: z.number().int().min(0) }),
}

/** The boxes of a form without JavaScript, each a field `file:<name>`. A form ends lines the way telegraphs did. */
export function filesIn(fields: Readonly<Record<string, string>>): Record<string, string> {
  const files = Object.entries(fields).flatMap(([name, text]) =>
    name.startsWith('file:') ? [[name.slice(5), text.replaceAll('\r\n', '\n')] as const] : [],
  )
  return Object.fromEntries(files)
}

/** The learner who asks. The routes here are for learners alone; the guard has turned everybody else away. */
export function learnerOf({ visitor }: Visit): Person {
  if (visitor.role !== 'learner') throw new Error('A route for learners let somebody else in.')
  return visitor
}

type Taken<T> = Result<T, { readonly why: 'answered'; readonly answer: Response }>

/**
 * The body of an island's request; refused with the answer to send. A page that was loaded by another learner gets 401:
 * her typing never lands in the work of whoever signed in here after her.
 */
export async function takeJson<T extends { learner: Id }>(visit: Visit, schema: z.ZodType<T>): Promise<Taken<T>> {
  const body = await parseJson(visit.request, schema, mostBytes)
  if (!body.ok) return answered(answerJson({ why: body.why, say: body.say }, body.status))
  if (body.value.learner !== learnerOf(visit).id)
    return answered(answerJson({ why: 'signed-in-elsewhere', say: words.work.otherLearner }, 401))
  return done(body.value)
}

function answered(answer: Response): Refused<{ why: 'answered'; answer: Response }> {
  return refused({ why: 'answered', answer })
}

export function wantsJson({ request }: Visit): boolean {
  const type = request.headers.get('content-type') ?? ''
  return /application\/json/.test(request.headers.get('accept') ?? '') || type.startsWith('application/json')
}

const statuses: Readonly<Record<WorkRefusal['why'], number>> = {
  'no-files': 400,
  'too-many-files': 413,
  'file-name': 400,
  'file-too-big': 413,
  'work-too-big': 413,
  'not-text': 400,
  stale: 409,
  'disk-full': 507,
  'no-such-version': 404,
}

/** A refusal as an island or a page reads it. A stale tab is told what the other one saved. */
export function answerRefusal(visit: Visit, refusal: WorkRefusal): Response {
  const say = sayRefusal(refusal)
  if (!wantsJson(visit))
    return errorPage(refusal.why === 'no-such-version' ? 'not-found' : 'bad-form', { ...frameOf(visit), say })
  const { why } = refusal
  const stale = refusal.why === 'stale' ? { number: refusal.number, files: refusal.files } : {}
  return answerJson({ why, say, ...stale }, statuses[why])
}

/** For an exercise that this course does not have, or has in another kind. */
export function answerGone(visit: Visit): Response {
  const say = words.work.gone
  if (wantsJson(visit)) return answerJson({ why: 'not-found', say }, 404)
  return errorPage('not-found', { ...frameOf(visit), say })
}
