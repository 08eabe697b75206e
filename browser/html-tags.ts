/** An opening tag of a page as it is written. Places are offsets in the text. */
export interface Tag {
  readonly name: string
  readonly end: number
  readonly attributes: readonly Attribute[]
  /** What stands between `<script>` and `</script>`, for the elements whose content is not markup. */
  readonly inside?: { readonly start: number; readonly end: number }
}

/** `start` to `end` is the value with its quotes, if any. */
export interface Attribute {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/**
 * The opening tags of a page in order, comments skipped. It reads broken pages as a browser would where that matters
 * here: it only has to find the files a page refers to and the scripts in it, with their exact places.
 */
export function* tagsOf(html: string): Generator<Tag> {
  const opening = /<!--|<([a-z][^\s/>]*)/giy
  let at = 0
  while ((at = html.indexOf('<', at)) >= 0) {
    opening.lastIndex = at
    const found = opening.exec(html)
    if (!found) at += 1
    else if (found[1] === undefined) at = endOfComment(html, at)
    else {
      const tag = readTag(html, found[1].toLowerCase(), opening.lastIndex)
      yield tag
      at = tag.inside?.end ?? tag.end
    }
  }
}

/** Where a page's doctype ends; 0 when it has none. Only blank space and comments may stand before it. */
export function endOfDoctype(html: string): number {
  return /^\uFEFF?(?:\s|<!--[^]*?-->)*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0
}

function endOfComment(html: string, at: number): number {
  const end = html.indexOf('-->', at)
  return end < 0 ? html.length : end + 3
}

const attributeAt = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>][^\s>]*))?/y

function readTag(html: string, name: string, from: number): Tag {
  const attributes: Attribute[] = []
  let at = from
  for (;;) {
    attributeAt.lastIndex = at
    const found = attributeAt.exec(html)
    if (!found?.[1]) break
    at = attributeAt.lastIndex
    const written = found[2] ?? ''
    const value = /^["']/.test(written) ? written.slice(1, -1) : written
    attributes.push({ name: found[1].toLowerCase(), value, start: at - written.length, end: at })
  }
  const close = html.indexOf('>', at)
  const end = close < 0 ? html.length : close + 1
  return withoutMarkup.has(name)
    ? { name, end, attributes, inside: insideOf(html, name, end) }
    : { name, end, attributes }
}

const withoutMarkup = new Set(['script', 'style', 'textarea', 'title'])

function insideOf(html: string, name: string, start: number) {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = start
  return { start, end: close.exec(html)?.index ?? html.length }
}
