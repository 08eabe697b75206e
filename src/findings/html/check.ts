import type { Note } from '../note.ts'
import { lineStarts, nearest, placeOf, short, slips } from '../text.ts'
import type { Attribute } from './attributes.ts'
import { attributesOf, events, globalAttributes, meantAttributes, meantTags, oldTags, tags, valuesOf } from './names.ts'
import { has, valueOf } from './page.ts'
import { remark } from './remark.ts'
import type { Element, Tree } from './tree.ts'

/** Names and values: tags, attributes and ids that are misspelt, missing or used twice. */
export function checkNames(tree: Tree, notes: Note[]): void {
  for (const element of tree.elements) {
    if (element.inPicture) continue
    if (notes.length >= 200) return
    checkTag(element, notes)
    if (tags.has(element.name) && element.name !== 'svg' && element.name !== 'math')
      for (const attribute of element.attributes) checkAttribute(element, attribute, notes)
    checkTwice(element, notes)
    checkNeeded(element, notes)
  }
  checkIds(tree, notes)
  checkDocument(tree, notes)
}

function checkTag(element: Element, notes: Note[]): void {
  const { name } = element
  const place = [element.start, element.start + 1 + name.length] as const
  if (tags.has(name) || name.includes('-')) return
  if (slips(name, 'doctype') <= 2 || name === '!doctype') {
    remark(notes, 'html/wrong-doctype', place, `<${name.toUpperCase()}`)
    return
  }
  const old = oldTags[name]
  const meant = meantTags[name]
  const near = nearest(name, tags)
  if (old !== undefined) remark(notes, 'html/old-tag', place, name, old)
  else if (meant !== undefined && !(near !== undefined && slips(name, near) <= 1 && !/^h\d+$/.test(name)))
    remark(notes, 'html/no-such-tag', place, name, meant)
  else if (near !== undefined) remark(notes, 'html/misspelt-tag', place, name, near)
  else remark(notes, 'html/unknown-tag', place, name)
}

// prettier-ignore
const cssWords = new Set(['color', 'colour', 'background', 'background-color', 'font-size', 'font', 'font-family', 'text-align', 'bold', 'padding', 'margin', 'font-weight', 'display'])

function checkAttribute(element: Element, attribute: Attribute, notes: Note[]): void {
  const { name } = attribute
  const tag = element.name
  const own = attributesOf[tag] ?? new Set<string>()
  const place = [attribute.start, attribute.start + name.length] as const
  if (own.has(name) || globalAttributes.has(name)) {
    checkValue(element, attribute, notes)
    return
  }
  if (/^(data-|aria-|xml|@|:|v-|x-|\[|\()/.test(name) || !/^[a-z]/.test(name)) return
  if (name.startsWith('on') && events.has(name.slice(2))) return
  if (notes.some((note) => note.at >= element.start && note.at < element.end && /quote|equals/.test(note.id))) return
  const meant = meantAttributes[`${tag} ${name}`]
  const known = [...own, ...globalAttributes, ...ariaNames, ...[...events].map((event) => `on${event}`.toLowerCase())]
  const near = nearest(name, own) ?? nearest(name, known)
  if (meant !== undefined && slips(name, meant) > 2) remark(notes, 'html/wrong-attribute', place, name, meant, tag)
  else if (cssWords.has(name)) remark(notes, 'html/style-as-attribute', place, name, tag)
  else if (near !== undefined) remark(notes, 'html/misspelt-attribute', place, name, near, tag)
  else if (meant !== undefined) remark(notes, 'html/misspelt-attribute', place, name, meant, tag)
  else anyElement(attribute, tag, notes, place)
}

const ariaNames = [
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
  'aria-hidden',
  'aria-live',
  'aria-expanded',
  'aria-current',
]

function anyElement(attribute: Attribute, tag: string, notes: Note[], place: readonly [number, number]): void {
  const { name } = attribute
  const meant = meantAttributes[`* ${name}`]
  if (meant === 'style') remark(notes, 'html/style-as-attribute', place, name, tag)
  else if (meant !== undefined) remark(notes, 'html/wrong-attribute', place, name, meant, tag)
  else remark(notes, 'html/unknown-attribute', place, name, tag)
}

function checkValue(element: Element, attribute: Attribute, notes: Note[]): void {
  const { name, value } = attribute
  if (value === undefined) return
  const place = [attribute.start, attribute.end] as const
  const allowed = valuesOf[`${element.name} ${name}`]
  if (allowed && value.trim() !== '') checkAllowed(allowed, { name, value, tag: element.name }, notes, place)
  if (name === 'href' || name === 'src') checkAddress(element, value, notes, place)
  if (name === 'id' && /\S\s+\S/.test(value)) remark(notes, 'html/id-space', place, value)
  if ((name === 'id' || name === 'class' || name === 'for') && /^\s*[#.]\S/.test(value)) {
    remark(notes, 'html/sign-in-name', place, value, name, value.trim().slice(1))
  }
}

function checkAllowed(
  allowed: ReadonlySet<string>,
  given: { name: string; value: string; tag: string },
  notes: Note[],
  place: readonly [number, number],
): void {
  for (const word of given.name === 'rel' ? given.value.split(/\s+/) : [given.value]) {
    const lower = word.trim().toLowerCase()
    if (
      lower === '' ||
      allowed.has(lower) ||
      (given.name === 'target' && !lower.startsWith('_') && !allowed.has(`_${lower}`))
    )
      continue
    const near = given.name === 'target' ? `_${lower.replace(/^_/, '')}` : nearest(lower, allowed)
    const meant = allowed.has(near ?? '') ? near : meantValues[`${given.tag} ${given.name} ${lower}`]
    if (meant !== undefined) remark(notes, 'html/wrong-value', place, word, meant, given.name)
  }
}

// prettier-ignore
const meantValues: Readonly<Record<string, string>> = {
  'input type string': 'text', 'input type txt': 'text', 'input type textbox': 'text', 'input type int': 'number', 'input type num': 'number', 'input type numeric': 'number',
  'input type phone': 'tel', 'input type telephone': 'tel', 'input type tick': 'checkbox', 'input type check': 'checkbox', 'input type btn': 'button', 'input type send': 'submit',
  'input type calendar': 'date', 'input type colour': 'color', 'link rel css': 'stylesheet', 'link rel style': 'stylesheet', 'link rel styles': 'stylesheet',
  'script type javascript': 'text/javascript', 'script type js': 'text/javascript', 'script type text/js': 'text/javascript', 'script type script': 'text/javascript', 'script type text/css': 'text/javascript', 'a target blank': '_blank', 'a target new': '_blank',
}

function checkAddress(element: Element, value: string, notes: Note[], place: readonly [number, number]): void {
  if (/^(file:|[a-z]:[\\/])/i.test(value)) remark(notes, 'html/own-computer', place, short(value, 30))
  else if (/^www\.|^[a-z0-9-]+\.(com|co\.uk|org|org\.uk|gov\.uk|net)(\/|$)/i.test(value.trim())) {
    if (element.name === 'a' || /^www\./i.test(value))
      remark(notes, 'html/address-short', place, short(value.trim(), 30), 'https://')
  } else if (element.name === 'a' && /^[\w.+-]+@[\w-]+\.[\w.]+$/.test(value.trim()))
    remark(notes, 'html/address-short', place, short(value.trim(), 30), 'mailto:')
  else if (/^[\w .-]*\\/.test(value)) remark(notes, 'html/own-computer', place, short(value, 30))
}

function checkTwice(element: Element, notes: Note[]): void {
  const seen = new Set<string>()
  for (const { name, start } of element.attributes) {
    if (seen.has(name)) remark(notes, 'html/attribute-twice', start, name, element.name)
    seen.add(name)
  }
}

function checkNeeded(element: Element, notes: Note[]): void {
  const { name, attributes } = element
  const place = [element.start, element.end] as const
  // A misspelt `src` is told as that, not also as missing.
  const isTold = notes.some((note) => note.at >= element.start && note.at < element.end)
  if (isTold) return
  if (name === 'img') {
    if (!has(element, 'src') && !has(element, 'srcset') && !has(element, 'id') && !has(element, 'class'))
      remark(notes, 'html/no-src', place, name)
    else if (!has(element, 'alt')) remark(notes, 'html/no-alt', place)
  }
  if (name === 'iframe' && attributes.length === 0) remark(notes, 'html/no-src', place, name)
  if (name === 'a' && attributes.length === 0) remark(notes, 'html/no-href', place, name)
  const href = valueOf(element, 'href') ?? ''
  if (name === 'link') {
    if (!has(element, 'href')) remark(notes, 'html/no-href', place, name)
    else if (/\.js$/i.test(href))
      remark(notes, 'html/stylesheet-as-script', place, href, `\`<script src="${href}"></script>\``)
    else if (!has(element, 'rel')) remark(notes, 'html/no-rel', place)
  }
  const src = valueOf(element, 'src') ?? ''
  if (name === 'script' && /\.css$/i.test(src))
    remark(notes, 'html/stylesheet-as-script', place, src, `\`<link rel="stylesheet" href="${src}">\``)
}

function checkIds(tree: Tree, notes: Note[]): void {
  for (const { start, end, parent } of tree.scripts)
    if (has(parent, 'src') && tree.text.slice(start, end).trim() !== '')
      remark(notes, 'html/script-ignored', [parent.start, parent.end])
  const starts = lineStarts(tree.text)
  const ids = new Map<string, Element>()
  let isBoxTwice = false
  for (const element of tree.elements) {
    const id = element.attributes.find((each) => each.name === 'id')
    if (id?.value === undefined || id.value === '') continue
    const first = ids.get(id.value)
    if (first) {
      remark(notes, 'html/id-twice', [id.start, id.end], id.value, String(placeOf(starts, first.start).line))
      isBoxTwice ||= /^(input|select|textarea)$/.test(element.name)
    } else ids.set(id.value, element)
  }
  for (const element of tree.elements) {
    const label = element.name === 'label' ? element.attributes.find((each) => each.name === 'for') : undefined
    // An id typed twice is why a label finds no box: that alone is told.
    if (label?.value && !ids.has(label.value) && !/^#/.test(label.value) && !isBoxTwice) {
      const near = nearId(label.value, ids)
      if (near === undefined) remark(notes, 'html/label-for', [label.start, label.end], label.value)
      else remark(notes, 'html/label-for-near', [label.start, label.end], label.value, near)
    }
    const link = element.name === 'a' ? element.attributes.find((each) => each.name === 'href') : undefined
    const anchor = /^#(.+)$/.exec(link?.value ?? '')?.[1]
    const bare = link?.value?.trim() ?? ''
    if (link && ids.has(bare)) remark(notes, 'html/hash-in-link', [link.start, link.end], bare)
    const isKnown =
      anchor === undefined ||
      anchor === 'top' ||
      ids.has(anchor) ||
      tree.elements.some((each) => valueOf(each, 'name') === anchor)
    if (link && !isKnown && (nearId(anchor, ids) !== undefined || ids.size > 0))
      remark(notes, 'html/no-such-anchor', [link.start, link.end], anchor)
  }
}

function nearId(written: string, ids: ReadonlyMap<string, Element>): string | undefined {
  return (
    nearest(written, ids.keys()) ??
    [...ids.keys()].find((id) => id.length > 2 && (id.includes(written) || written.includes(id)))
  )
}

function checkDocument(tree: Tree, notes: Note[]): void {
  const { text, elements, doctypeAt } = tree
  const find = (name: string): Element | undefined => elements.find((each) => each.name === name)
  const html = find('html')
  const head = find('head')
  const isWhole = html !== undefined || head !== undefined || find('body') !== undefined
  const isTold = notes.some(
    (note) => /doctype|wrong-comment/.test(note.id) || (note.at < 20 && note.id === 'html/misspelt-tag'),
  )
  if (doctypeAt === undefined && isWhole && !isTold) remark(notes, 'html/no-doctype', 0)
  else if (
    doctypeAt !== undefined &&
    text
      .slice(0, doctypeAt)
      .replace(/<!--[^]*?-->/g, '')
      .trim() !== ''
  )
    remark(notes, 'html/doctype-late', doctypeAt)
  if (html && !html.attributes.some((each) => each.name === 'lang' || slips(each.name, 'lang') <= 2))
    remark(notes, 'html/no-lang', [html.start, html.end])
  const title = find('title')
  if (head && !title && !elements.some((each) => each.parent === head && nearest(each.name, ['title'])))
    remark(notes, 'html/no-title', [head.start, head.end])
  if (title && /^\s*<\/title/i.test(text.slice(title.end))) remark(notes, 'html/empty-title', [title.start, title.end])
  if (
    head &&
    /[£€é–’]/.test(text) &&
    !elements.some((each) => each.name === 'meta' && (has(each, 'charset') || has(each, 'http-equiv')))
  ) {
    remark(notes, 'html/no-charset', [head.start, head.end])
  }
}
