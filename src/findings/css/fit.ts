import definitions from './definitions.json' with { type: 'json' }
import { readSyntax, type Range, type Term } from './syntax.ts'
import { setOf } from '../text.ts'

interface Token {
  readonly kind: 'number' | 'size' | 'text' | 'url' | 'hash' | 'word' | 'call' | 'sign'
  /** As written, in small letters. */
  readonly text: string
  readonly start: number
  /** For numbers: the unit, `%`, or nothing. */
  readonly unit: string
}

interface Fitting {
  readonly tokens: readonly Token[]
  /** How far any reading came. */
  furthest: number
}

const terms = new Map<string, Term | undefined>()

/** What a property or a type may be; undefined for names that no definition has. */
export function definitionOf(kind: 'type' | 'property', name: string): Term | undefined {
  const key = kind + name
  if (terms.has(key)) return terms.get(key)
  const known: Readonly<Record<string, string>> = kind === 'type' ? definitions.types : definitions.properties
  const term = Object.hasOwn(known, name) ? readSyntax(known[name] ?? '') : undefined
  terms.set(key, term)
  return term
}

/** Offset in a value of the first sign that does not fit the property; 0 when something is missing at its end. */
export function misfit(property: string, value: string): number | undefined {
  const term = definitionOf('property', property)
  if (!term || /^\s*(initial|inherit|unset|revert|revert-layer)\s*$/i.test(value)) return undefined
  const fitting: Fitting = { tokens: tokensOf(value), furthest: 0 }
  if (ends(fitting, term, 0).includes(fitting.tokens.length)) return undefined
  return fitting.tokens[fitting.furthest]?.start ?? 0
}

const pieces =
  /(\s+|\/\*[^]*?\*\/)|("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(url\(\s*(?:[^"'\s)][^)]*)?\))|(#[\w-]+)|([+-]?(?:\d*\.)?\d+(?:e[+-]?\d+)?)(%|-?[a-z_][\w-]*)?|(-{0,2}[a-z_\u0080-\uffff][\w\u0080-\uffff-]*)(\()?|[^]/giu

function tokensOf(value: string): Token[] {
  const found: Token[] = []
  for (const each of value.matchAll(pieces)) {
    const [text, space, quoted, url, hash, number, unit = '', word, open] = each
    if (space !== undefined) continue
    const kind =
      quoted !== undefined
        ? 'text'
        : url !== undefined
          ? 'url'
          : hash !== undefined
            ? 'hash'
            : number !== undefined
              ? unit === ''
                ? 'number'
                : 'size'
              : word === undefined
                ? 'sign'
                : open === undefined
                  ? 'word'
                  : 'call'
    found.push({ kind, text: text.toLowerCase(), start: each.index, unit: unit.toLowerCase() })
  }
  return found
}

/** Every place at which a reading of the term that begins at `at` may end. */
function ends(fitting: Fitting, term: Term, at: number, range?: Range): number[] {
  switch (term.kind) {
    case '|':
      return unique(term.terms.flatMap((each) => ends(fitting, each, at, range)))
    case ' ':
      return term.terms.reduce((from, each) => unique(from.flatMap((one) => ends(fitting, each, one, range))), [at])
    case '||':
    case '&&':
      return inAnyOrder(fitting, term, at, range)
    case 'many':
      return repeated(fitting, term, at, range)
    case 'some':
      return ends(fitting, term.term, at, range).filter((end) => end > at)
    case 'word':
      return signOrWord(fitting, term.name, at)
    default:
      return named(fitting, term, at, term.range ?? range)
  }
}

const unique = (places: readonly number[]): number[] => [...new Set(places)]

function inAnyOrder(
  fitting: Fitting,
  { kind, terms: all }: Extract<Term, { terms: unknown }>,
  start: number,
  range?: Range,
): number[] {
  const found = new Set<number>()
  const seen = new Set<string>()
  const go = (used: number, at: number): void => {
    const key = `${String(used)} ${String(at)}`
    if (seen.has(key)) return
    seen.add(key)
    if (kind === '&&' ? used === 2 ** all.length - 1 : used > 0) found.add(at)
    all.forEach((each, index) => {
      const bit = 2 ** index
      if ((used & bit) !== 0) return
      for (const end of ends(fitting, each, at, range)) if (end > at || kind === '&&') go(used | bit, end)
    })
  }
  go(0, start)
  return [...found]
}

function repeated(
  fitting: Fitting,
  { term, min, max, comma }: Extract<Term, { kind: 'many' }>,
  start: number,
  range?: Range,
): number[] {
  const found = new Set<number>(min === 0 ? [start] : [])
  let from = [start]
  for (let count = 1; count <= max && from.length > 0; count++) {
    const begin = comma && count > 1 ? from.flatMap((at) => taken(fitting, at, fitting.tokens[at]?.text === ',')) : from
    from = unique(begin.flatMap((at) => ends(fitting, term, at, range))).filter((end) => !found.has(end))
    if (count >= min) for (const end of from) found.add(end)
    if (count > fitting.tokens.length) break
  }
  return [...found]
}

function taken(fitting: Fitting, at: number, isFit: boolean): number[] {
  if (!isFit || at >= fitting.tokens.length) return []
  fitting.furthest = Math.max(fitting.furthest, at + 1)
  return [at + 1]
}

function signOrWord(fitting: Fitting, name: string, at: number): number[] {
  const token = fitting.tokens[at]
  if (name !== ',') return taken(fitting, at, token?.text === name.toLowerCase() && token.kind !== 'text')
  // A comma whose neighbour may be left out is left out with it.
  const before = fitting.tokens[at - 1]
  const isFirst =
    before === undefined || /[,([{]$/.test(before.text) || (before.kind === 'sign' && /[^)\]}]/.test(before.text))
  const after = fitting.tokens[token?.text === ',' ? at + 1 : at]
  const isLast = after === undefined || (after.kind === 'sign' && /[)\]}/]/.test(after.text))
  if (token?.text === ',') return isFirst || isLast ? [] : taken(fitting, at, true)
  return isFirst || isLast ? [at] : []
}

function named(
  fitting: Fitting,
  { kind, name }: Extract<Term, { kind: 'type' | 'property' }>,
  at: number,
  range?: Range,
): number[] {
  const term = definitionOf(kind, name)
  if (term) return ends(fitting, term, at, range)
  const token = fitting.tokens[at]
  if (!token) return []
  // A function that is not spelt out takes whatever stands in its brackets.
  if (name.endsWith('()')) return token.text === name.slice(0, -1).toLowerCase() ? whole(fitting, at) : []
  if (name === 'any-value') {
    let end = at
    while (end < fitting.tokens.length && !isClosing(fitting.tokens[end])) end = whole(fitting, end)[0] ?? end + 1
    return end > at ? [end] : []
  }
  if (token.kind === 'call' && numeric.test(name) && sums.has(token.text)) return whole(fitting, at)
  return taken(fitting, at, isOf(name, token, range))
}

const isClosing = (token: Token | undefined): boolean => token?.kind === 'sign' && /[)\]}]/.test(token.text)
const isOpening = (token: Token): boolean =>
  token.kind === 'call' || (token.kind === 'sign' && /[([{]/.test(token.text))

// One piece with everything in its brackets.
function whole(fitting: Fitting, at: number): number[] {
  let depth = 0
  let end = at
  for (; end < fitting.tokens.length; end++) {
    const token = fitting.tokens[end]
    if (token && isOpening(token)) depth += 1
    else if (isClosing(token)) depth -= 1
    if (depth <= 0) break
  }
  end = Math.min(end + 1, fitting.tokens.length)
  fitting.furthest = Math.max(fitting.furthest, end)
  return [end]
}

const numeric = /^(length|percentage|number|integer|time|angle|flex|resolution)$/
const sums = setOf(
  'calc( min( max( clamp( round( mod( rem( sin( cos( tan( asin( acos( atan( atan2( pow( sqrt( log( exp( sign( hypot( abs(',
)
const lengths = /^(cm|mm|q|in|p[tcx]|r?(em|ex|cap|ch|ic|lh)|[sld]?v([whib]|min|max)|cq([whib]|min|max))$/
const otherUnits: Readonly<Record<string, RegExp>> = {
  angle: /^(deg|g?rad|turn)$/,
  time: /^m?s$/,
  flex: /^fr$/,
  resolution: /^(dp(i|cm|px)|x)$/,
  percentage: /^%$/,
}

function isOf(name: string, { kind, text, unit }: Token, range: Range = [-Infinity, Infinity]): boolean {
  const number = Number.parseFloat(text)
  const isIn = number >= range[0] && number <= range[1]
  const isWord = kind === 'word'
  switch (name) {
    case 'number':
      return kind === 'number' && isIn
    case 'integer':
      return kind === 'number' && isIn && /^[+-]?\d+$/.test(text)
    case 'zero':
      return kind === 'number' && number === 0
    case 'length':
      return isIn && (kind === 'number' ? number === 0 : kind === 'size' && lengths.test(unit))
    case 'ident':
      return isWord
    case 'custom-ident':
      return isWord && !/^(initial|inherit|unset|revert|revert-layer|default)$/.test(text)
    case 'dashed-ident':
      return isWord && text.startsWith('--')
    case 'string':
      return kind === 'text'
    case 'url-token':
      return kind === 'url'
    case 'function-token':
      return kind === 'call'
    case 'hex-color':
      return kind === 'hash' && /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(text)
    default:
      return kind === 'size' && isIn && otherUnits[name]?.test(unit) === true
  }
}
