// The language in which CSS says what a property may be: `[<length>|auto]{1,4}`, `<color>||<'border-style'>`.

/** One term of a definition, read. */
export type Term =
  /** `a|b`, `a||b`, `a&&b`, and `a b`. */
  | { readonly kind: '|' | '||' | '&&' | ' '; readonly terms: readonly Term[] }
  | { readonly kind: 'many'; readonly term: Term; readonly min: number; readonly max: number; readonly comma: boolean }
  /** `[ … ]!`: something of it must be there. */
  | { readonly kind: 'some'; readonly term: Term }
  /** A keyword, or a sign such as `,`, `/`, `)` and `calc(`. */
  | { readonly kind: 'word'; readonly name: string }
  | { readonly kind: 'type' | 'property'; readonly name: string; readonly range?: Range }

export type Range = readonly [least: number, most: number]

/** Reads a definition. Definitions are ours, so one that is written wrong is a fault of ours. */
export function readSyntax(syntax: string): Term {
  const tokens = syntax.match(/<[^>]*>|'[^']+'|[\w-]+\(?|\|\||&&|\{[^}]*\}|\S/g) ?? []
  const reader = { tokens, at: 0 }
  return group(reader, ['|', '||', '&&', ' '])
}

interface Reader {
  readonly tokens: readonly string[]
  at: number
}

// Terms side by side bind closest, then `&&`, then `||`, then `|`.
function group(reader: Reader, [kind = ' ', ...closer]: readonly ('|' | '||' | '&&' | ' ')[]): Term {
  const terms: Term[] = []
  for (;;) {
    terms.push(kind === ' ' ? repeated(reader) : group(reader, closer))
    const next = reader.tokens[reader.at]
    const isOver = next === undefined || next === ']'
    if (isOver || (kind === ' ' ? /^(\||\|\||&&)$/.test(next) : next !== kind)) break
    if (kind !== ' ') reader.at += 1
  }
  const [only] = terms
  return terms.length === 1 && only ? only : { kind, terms }
}

function repeated(reader: Reader): Term {
  let term = single(reader)
  for (;;) {
    const sign = reader.tokens[reader.at] ?? ''
    const next = reader.tokens[reader.at + 1] ?? ''
    if (!/^[*+?#!{].*/.test(sign)) return term
    const count = /^\{(\d+)(,?)(\d*)\}$/.exec(sign === '#' ? next : sign)
    reader.at += count && sign === '#' ? 2 : 1
    if (sign === '!') term = { kind: 'some', term }
    else {
      const min = count ? Number(count[1]) : sign === '*' || sign === '?' ? 0 : 1
      const most = count?.[2] === '' ? min : Number(count?.[3] ?? 0) || Infinity
      term = { kind: 'many', term, min, max: sign === '?' ? 1 : most, comma: sign === '#' }
    }
  }
}

function single(reader: Reader): Term {
  const token = reader.tokens[reader.at++] ?? ''
  if (token === '[') {
    const term = group(reader, ['|', '||', '&&', ' '])
    reader.at += 1
    return term
  }
  const named = /^<('?)([\w-]+(?:\(\))?)'?\s*(?:\[(.*),(.*)\])?>$/.exec(token)
  if (!named) return { kind: 'word', name: token.replace(/^'(.+)'$/, '$1') }
  const [, quote, name = '', least, most] = named
  const limit = (words = ''): number => (words.endsWith('∞') ? Infinity : Number.parseFloat(words))
  const kind = quote === '' ? 'type' : 'property'
  return least === undefined
    ? { kind, name }
    : { kind, name, range: [least === '-∞' ? -Infinity : limit(least), limit(most)] }
}
