import { members } from '../js/vocabulary.ts'
import type { Said } from '../note.ts'
import { readFiles } from '../read-files.ts'
import { nearest, short, slips } from '../text.ts'
import type { CheckText, Files, Finding, Language, RawError, RunResult } from '../types.ts'
import { runWords } from '../words/run.ts'
import { explainChecks } from './checks.ts'
import { messages, type RunId } from './messages.ts'

interface Place {
  readonly file: string
  readonly line: number
  readonly col: number
}

/**
 * What a run says, in the learner's words: what stopped her code first, then the checks that did not hold.
 *
 * `run`     as the frame or the worker gave it; its words are repeated only as `computerWords`.
 * gives     findings, most useful first; none when every check held and nothing was thrown.
 * refuses   nothing: an unknown message becomes a finding that says where it happened.
 */
export function explainRun(
  run: RunResult,
  files: Files,
  language: Language,
  checks: readonly CheckText[],
): readonly Finding[] {
  if (run.verdict === 'runner-problem')
    return [made('runner/problem', 'run', startOf(files, language), runWords['runner/problem']())]
  const loop = run.errors.find((error) => error.name === 'LoopStopped')
  const stopped = run.verdict === 'stopped' || loop ? [stoppedAt(run, loop, files, language)] : []
  const errors = run.errors
    .filter((error) => error.name !== 'LoopStopped')
    .map((error) => explainError(error, files, language))
  return [
    ...stopped,
    ...once(errors),
    ...explainChecks(run, checks, {
      files,
      place: startOf(files, language),
      explain: (error) => explainError(error, files, language),
    }),
  ]
}

/** Where a finding points that belongs to no line: the file a learner works in first. */
function startOf(files: Files, language: Language): Place {
  const names = Object.keys(files)
  const ending = language === 'css' ? '.css' : language === 'html' ? '.html' : '.js'
  return { file: names.find((name) => name.endsWith(ending)) ?? names[0] ?? '', line: 1, col: 1 }
}

function made(id: string, kind: Finding['kind'], place: Place, said: Said, more: Partial<Finding> = {}): Finding {
  return { id, kind, ...place, ...said, source: kind === 'check' ? 'check' : 'run', ...more }
}

function once(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (each, at) => findings.findIndex((other) => other.what === each.what && other.line === each.line) === at,
  )
}

function stoppedAt(run: RunResult, loop: RawError | undefined, files: Files, language: Language): Finding {
  // A loop that reading already knows to be endless is told with its own cause.
  const known = readFiles(files, language).find(
    (each) => each.id.startsWith('js/loop-') || each.id === 'js/empty-body' || each.id === 'js/stores-in-test',
  )
  const place =
    placeOf(loop, files) ?? (known ? { file: known.file, line: known.line, col: known.col } : startOf(files, language))
  if (known?.line === place.line) return { ...known, kind: 'stopped' }
  const id = loop || run.stoppedBy === 'loop' ? 'stopped/loop' : 'stopped/wall'
  return made(id, 'stopped', place, runWords[id](), loop ? { computerWords: loop.message } : {})
}

function placeOf(error: RawError | undefined, files: Files): Place | undefined {
  if (error?.file === undefined || !Object.hasOwn(files, error.file)) return undefined
  return { file: error.file, line: error.line ?? 1, col: error.col ?? 1 }
}

function explainError(error: RawError, files: Files, language: Language): Finding {
  const place = placeOf(error, files) ?? startOf(files, language)
  const computerWords = error.name === 'Thrown' ? error.message : `${error.name}: ${error.message}`
  const reading = readFiles(files, language)
  // Reading names the cause of what running only shows.
  const same = reading.find((each) => each.kind !== 'run' && sameCause(each, error, place))
  if (same) return { ...same, computerWords }
  const message = error.message.replace(/^Uncaught (?:\w+: )?/, '')
  for (const { says, id, words } of messages) {
    const found = says.exec(message)
    if (found)
      return made(
        ...sentence(id, words(found.slice(1).map((part: string | undefined) => part ?? '')), { files, place }),
        { computerWords },
      )
  }
  if (error.name === 'SyntaxError') return made('run/unread', 'run', place, runWords['run/unread'](), { computerWords })
  if (error.name === 'Thrown' || error.name === 'Error')
    return made('run/thrown', 'run', place, runWords['run/thrown'](short(message, 60)), { computerWords })
  return made('run/unknown', 'run', place, runWords['run/unknown'](), { computerWords })
}

function sentence(
  id: RunId,
  words: readonly string[],
  { files, place }: { files: Files; place: Place },
): [string, 'run', Place, Said] {
  const say: (...words: string[]) => Said = runWords[id]
  const line = (files[place.file] ?? '').split('\n')[place.line - 1] ?? ''
  if (id === 'run/null' || id === 'run/undefined') {
    const [member = '', what = ''] = words
    return [id, 'run', place, say(member, what === '' ? ownerOf(line, member) : short(what))]
  }
  if (id === 'run/const-changed' && words[0] === '')
    return [id, 'run', place, say(/([\w$]+)\s*(?:[-+*/]?=(?!=)|\+\+|--)/.exec(line)?.[1] ?? '')]
  if (id === 'run/not-a-function') return notAFunction(words[0] ?? '', files, place)
  return [id, 'run', place, say(...words.map((word) => short(word)))]
}

// `total.textContent` on the line: `total` is what was not found.
function ownerOf(line: string, member: string): string {
  const name = member.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return (
    /([\w$]+|["'][^"']*["']\)|\))\s*$/
      .exec(new RegExp(`^(.*?)\\.\\s*${name}\\b`).exec(line)?.[1] ?? '')?.[1]
      ?.replace(/^["']|["']?\)$/g, '') ?? ''
  )
}

function notAFunction(written: string, files: Files, place: Place): [string, 'run', Place, Said] {
  const member = /\.([\w$]+)$/.exec(written)?.[1]
  const own = Object.values(files).flatMap((text) =>
    [...text.matchAll(/function\s+([\w$]+)/g)].map((found) => found[1] ?? ''),
  )
  const near = member === undefined ? nearest(written, own) : (nearest(member, members) ?? undefined)
  const isFar =
    near !== undefined &&
    slips((member ?? written).toLowerCase(), near.toLowerCase()) > 1 &&
    (member ?? written).length < 7
  const isSame = near === undefined || isFar || near === written || near === member
  if (isSame) return ['run/not-a-function', 'run', place, runWords['run/not-a-function'](short(written))]
  const whole = member === undefined ? near : `${written.slice(0, written.length - member.length)}${near}`
  return ['run/misspelt-function', 'run', place, runWords['run/misspelt-function'](short(written), short(whole))]
}

// prettier-ignore
const causes: Readonly<Record<string, RegExp>> = {
  'js/id-not-on-page': /null/, 'js/hash-missing': /null/, 'js/dot-missing': /null/, 'js/sign-not-wanted': /null/, 'js/class-not-id': /null/, 'js/hash-for-class': /null/, 'js/dot-for-id': /null/, 'js/near-class': /null|undefined/, 'js/near-tag': /null/, 'js/sign-missing-in-selector': /null/, 'html/script-too-early': /null/,
  'js/loop-one-too-far': /undefined/, 'js/last-item': /undefined/, 'js/past-end': /undefined/, 'js/no-return': /undefined/, 'js/no-start-value': /undefined|NaN/, 'js/function-as-value': /undefined|not a function/, 'js/list-as-one': /undefined|not a function/,
}

// The line that fails is often not the line that is wrong: `null` comes from a selector further up.
function sameCause(finding: Finding, error: RawError, place: Place): boolean {
  if (finding.kind === 'parse' && error.name === 'SyntaxError' && finding.file === place.file) return true
  const cause = causes[finding.id]
  if (cause) return cause.test(error.message)
  return (
    finding.source === 'js' && finding.file === place.file && finding.line === place.line && finding.kind === 'static'
  )
}
