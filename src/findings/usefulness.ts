import type { Finding } from './types.ts'

// What a page lacks without being broken: told last, when nothing else is wrong.
const advice: ReadonlySet<string> = new Set(
  `html/no-title html/no-charset html/no-alt html/old-tag html/not-linked html/empty-title html/no-doctype
html/unknown-attribute html/loose-bracket html/space-between html/no-such-anchor css/matches-nothing css/no-such-class
css/no-such-id js/case-falls js/no-such-class js/name-taken html/radio-names html/label-for html/label-for-near html/no-label html/label-alone`.split(
    /\s+/,
  ),
)

// Signs that something else went wrong above: told after what could be their cause.
const consequence: ReadonlySet<string> = new Set(
  `html/never-opened html/extra-close html/closed-too-soon html/outside-body html/inside-itself html/table-child html/list-child html/stray-quote
html/unknown-tag html/one-only css/extra-brace css/unreadable css/outside-rule css/value js/unknown-name js/result-unused
js/too-few js/never-reached`.split(/\s+/),
)

// Rules that read well and do nothing: told once all works, and before what is only good to have.
const idea: ReadonlySet<string> = new Set(
  `css/needs-flex css/needs-flex-around css/needs-position css/inline-size css/block-align css/float-in-flex
css/height-of-nothing css/overridden css/media-too-early css/comma-missing css/none-inside css/not-straight-inside`.split(
    /\s+/,
  ),
)

/** The lower, the sooner it is told: what stops the reading, then what is surely wrong, then signs of it, then advice. */
export function rankOf(finding: Finding): number {
  if (finding.id === 'html/no-lang') return 5
  if (idea.has(finding.id)) return 3.5
  if (advice.has(finding.id)) return 4
  if (consequence.has(finding.id)) return 3
  if (finding.kind === 'parse') return 1
  return 2
}

/** Most useful first; of equals the one that stands first: pages before styles before scripts, as the browser reads them. */
export function byUse(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      orderOf(one) - orderOf(other) ||
      one.file.localeCompare(other.file) ||
      one.line - other.line ||
      one.col - other.col,
  )
}

function orderOf({ source }: Finding): number {
  return ['html', 'css', 'js'].indexOf(source)
}
