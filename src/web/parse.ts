import { isStorable, refused, done, type Result } from '#base'
import type { z } from 'zod'
import { words } from './words.ts'

/**
 * Why a form was not taken.
 *
 * `errors`  a sentence by field name; the name '' stands for the form as a whole
 * `values`  what she typed, so that the page can show it again. Leave out what is secret.
 * `status`  400, 413 (too big) or 415 (not a form)
 */
interface FormRefusal {
  readonly why: 'form'
  readonly status: number
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
}

/** Why a piece of JSON was not taken; `say` is for the person at the screen. */
interface JsonRefusal {
  readonly why: 'json'
  readonly status: number
  readonly say: string
}

const usualMost = 64 * 1024
const mostFields = 500

/**
 * A posted form as `schema` wants it. A field sent once is text; sent more often, a list; an uploaded file, its text.
 * At most `mostBytes` (64 kB unless said) are read, and 500 fields.
 */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  mostBytes = usualMost,
): Promise<Result<z.output<S>, FormRefusal>> {
  const body = await bodyOf(request, mostBytes)
  if (body === null) return formRefused(413, { '': words.formTooBig })
  const sent = await fieldsOf(body, request.headers.get('content-type') ?? '')
  if (sent === null) return formRefused(415, { '': words.notAForm })
  const values = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, [value].flat().join('\n')]))
  const strange = Object.keys(values).filter((name) => !isStorable(values[name] ?? '') || !isStorable(name))
  if (strange.length > 0) {
    return formRefused(400, Object.fromEntries(strange.map((name) => [name.toWellFormed(), words.notText])))
  }
  const parsed = schema.safeParse(sent, { error: plainSentence })
  return parsed.success ? done(parsed.data) : formRefused(400, sentencesOf(parsed.error), values)
}

/** The JSON body of a request as `schema` wants it, of at most `mostBytes`. */
export async function parseJson<S extends z.ZodType>(
  request: Request,
  schema: S,
  mostBytes = usualMost,
): Promise<Result<z.output<S>, JsonRefusal>> {
  // A page elsewhere can post a form across origins unasked, but not this content type.
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return jsonRefused(415, words.notJson)
  const body = await bodyOf(request, mostBytes)
  if (body === null) return jsonRefused(413, words.formTooBig)
  const value = jsonOf(body)
  const parsed = schema.safeParse(value, { error: plainSentence })
  if (!parsed.success) return jsonRefused(400, parsed.error.issues[0]?.message ?? words.notJson)
  return done(parsed.data)
}

/** The whole body, or null when it is larger than `most`. Stops reading there. */
async function bodyOf(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    // A request's body streams bytes; the type of the built-in does not say so.
    const bytes = chunk as Uint8Array
    size += bytes.length
    if (size > most) return null
    chunks.push(bytes)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

type Fields = Record<string, string | string[]>

async function fieldsOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<Fields | null> {
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return null
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    const fields = new Map<string, string[]>()
    let count = 0
    for (const [name, value] of form) {
      if (++count > mostFields) return null
      const before = fields.get(name) ?? []
      fields.set(name, [...before, typeof value === 'string' ? value : await value.text()])
    }
    return Object.fromEntries(
      [...fields].map(([name, [first = '', ...more]]) => [name, more.length ? [first, ...more] : first]),
    )
  } catch {
    return null // a multipart body that is cut off, or with no boundary
  }
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined // no schema takes it, so the answer is a refusal
  }
}

/** What a schema says when its author gave no sentence. The field's label stands beside it on the page. */
function plainSentence(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined || issue.input === '') return words.fillIn
  if (issue.code === 'too_big') return issue.origin === 'string' ? words.atMost(Number(issue.maximum)) : words.tooMuch
  if (issue.code === 'too_small') return words.tooLittle
  if (issue.code === 'invalid_value') return words.chooseOne
  if (issue.code === 'unrecognized_keys') return words.notAForm
  return words.writeDifferently
}

/** One sentence a field: the first one found. */
function sentencesOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[String(issue.path[0] ?? '')] ??= issue.message
  return errors
}

function formRefused(status: number, errors: Record<string, string>, values: Record<string, string> = {}) {
  return refused({ why: 'form' as const, status, errors, values })
}

function jsonRefused(status: number, say: string) {
  return refused({ why: 'json' as const, status, say })
}
