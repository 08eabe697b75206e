import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** One stop of the walk: a file of ours with the function entered there, or what the browser or the journal did. */
export interface Step {
  /** ms since she pressed Check. */
  readonly at: number
  /** How long that function took, or null for a moment. */
  readonly ms: number | null
  /** A file from the project's folder, `browser`, or `fact`. */
  readonly where: string
  readonly what: string
}

const root = fileURLToPath(new URL('../', import.meta.url))

/** Writes docs/tour.md from a walk. Times are left out, since they differ each time. gives the file's path. */
export function writeTour(steps: readonly Step[]): string {
  const file = path.join(root, 'docs', 'tour.md')
  writeFileSync(file, `${opening}${steps.map(asLine).join('\n')}\n`)
  return path.relative(root, file)
}

const opening = `# A tour: one check, file by file

This page is made by \`./throughgate trace --tour\` from a real check: a learner of the demo pressed Check in a real browser, and every file of ours that ran is named in the order in which the check first entered it. Run \`./throughgate trace\` to see it with times.

Two requests make one check. **Code first:** her files become a version, on disk, before anything is judged. **Verdict second:** meanwhile the sandboxed frame in her browser runs the checks; the result follows and names the version it judged.

`

function asLine({ where, what }: Step): string {
  if (where === 'browser') return `- *In the browser:* ${what}`
  if (where === 'fact') return `- **The journal keeps \`${what}\`.**`
  const says = docOf(where, what)
  return `- [\`${where}\`](../${where}) \`${what}\`${says === null ? '' : `: ${says}`}`
}

/** The first sentence of a function's own comment, so that the tour says what the code says. */
function docOf(file: string, name: string): string | null {
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n')
  const at = lines.findIndex((line) => new RegExp(`^(export )?(async )?function\\*? ${name}\\b`).test(line))
  const comment: string[] = []
  for (let line = at - 1; line >= 0 && /^( \*|\/\*\*|\/\/)/.test(lines[line] ?? ''); line--)
    comment.unshift(lines[line] ?? '')
  const text = comment.map((line) => line.replace(/^(\/\*\*|\s\*\/?|\/\/)\s?/, '').replace(/\*\/$/, '')).join(' ')
  return /^(.+?[.:])(\s|$)/.exec(text.trim())?.[1]?.replace(/:$/, '.') ?? null
}
