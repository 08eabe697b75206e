import type { Said } from '../note.ts'
import { nearest, short } from '../text.ts'
import type { CheckText, Files, Finding, RawError, RunResult } from '../types.ts'
import { runWords } from '../words/run.ts'

interface Around {
  readonly files: Files
  readonly place: { readonly file: string; readonly line: number; readonly col: number }
  readonly explain: (error: RawError) => Finding
}

/** The checks that did not hold, in their order, each in the words its author wrote for it. */
export function explainChecks(run: RunResult, checks: readonly CheckText[], around: Around): Finding[] {
  return run.checks
    .filter((each) => !each.ok)
    .map((each) =>
      explainCheck(
        each,
        checks.find((text) => text.id === each.id),
        around,
      ),
    )
}

type Failed = RunResult['checks'][number]

function explainCheck(failed: Failed, text: CheckText | undefined, around: Around): Finding {
  const { got, want, error } = failed
  const known = text?.misconceptions.find(({ when }) => got !== undefined && plain(when) === plain(got))
  const said = known ? told(known.say, failed, text) : error ? ofError(error, text, around) : ofValues(failed, text)
  if (isFinding(said)) return { ...said, kind: 'check', id: `check/${failed.id}`, ...conceptOf(text) }
  // prettier-ignore
  return {
    id: `check/${failed.id}`, kind: 'check', ...around.place, ...said, source: 'check', ...conceptOf(text),
    ...(got === undefined ? {} : { got }),
    ...(want === undefined ? {} : { want }),
    ...(error ? { computerWords: `${error.name}: ${error.message}` } : {}),
  }
}

function conceptOf(text: CheckText | undefined): { concept?: string } {
  return text ? { concept: text.concept } : {}
}

// Shown text has quotes round it; an author may have left them out.
function plain(words: string): string {
  return words.trim().replace(/^(["'])(.*)\1$/s, '$2')
}

function told(say: string, failed: Failed, text: CheckText | undefined): Said {
  const first = text?.says === undefined ? undefined : filled(text.says, failed)
  return first === undefined ? { what: filled(say, failed) } : { what: first, why: filled(say, failed) }
}

function filled(say: string, { got = 'nothing', want = 'something else' }: Failed): string {
  return say.replaceAll('{got}', () => short(got, 60)).replaceAll('{want}', () => short(want, 60))
}

function ofValues(failed: Failed, text: CheckText | undefined): Said {
  const { got, want } = failed
  const label = text?.label ?? 'A check did not hold.'
  const first = text?.says === undefined ? undefined : filled(text.says, failed)
  if (got === undefined || want === undefined)
    return first === undefined ? runWords['check/failed'](label) : { what: first }
  const said = difference(first ?? label, short(got, 60), short(want, 60))
  // The author's sentence has the two values in it already: only what to try is added.
  return first === undefined ? said : { what: first, ...(said.tryThis === undefined ? {} : { tryThis: said.tryThis }) }
}

function difference(label: string, got: string, want: string): Said {
  const [one, other] = [plain(got), plain(want)]
  if (got === 'undefined') return runWords['check/nothing-back'](label, want)
  if (got === 'NaN') return runWords['check/nan'](label, want)
  if (one === other && got !== want) return runWords['check/text-not-number'](label, got, want)
  if (one.toLowerCase() === other.toLowerCase()) return runWords['check/case'](label, got, want)
  if (letters(one) === letters(other) && letters(one) !== '') return runWords['check/space'](label, got, want)
  return runWords['check/got'](label, got, want)
}

function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

// A check that threw: what it looked for is missing, or the learner's own code threw inside it.
function ofError(error: RawError, text: CheckText | undefined, around: Around): Said | Finding {
  const first = text ? { what: text.label } : undefined
  if (error.name === 'Missing') return after(first, runWords['check/missing'](`\`${short(error.message, 40)}\``))
  if (error.name === 'TooSlow') return after(first, runWords['check/slow']())
  const isOwn = error.file !== undefined && Object.hasOwn(around.files, error.file)
  if (isOwn) return around.explain(error)
  const name = /^([\p{L}_$][\w$.]*) is not (a function|defined)/u.exec(error.message)
  if (!name) return after(first, runWords['check/failed'](text?.label ?? 'A check did not hold.'))
  if (name[2] === 'defined') return after(first, runWords['check/no-name'](name[1] ?? ''))
  return after(first, runWords['check/no-function'](name[1] ?? '', nearFunction(name[1] ?? '', around.files)))
}

function after(first: { what: string } | undefined, said: Said): Said {
  return first ? { ...first, why: said.what, ...(said.tryThis === undefined ? {} : { tryThis: said.tryThis }) } : said
}

function nearFunction(name: string, files: Files): string {
  const made = Object.values(files).flatMap((text) =>
    [...text.matchAll(/(?:function\s+|(?:let|const|var)\s+)([\w$]+)/g)].map((found) => found[1] ?? ''),
  )
  return made.includes(name) ? '' : (nearest(name, made) ?? '')
}

function isFinding(said: Said | Finding): said is Finding {
  return 'file' in said
}
