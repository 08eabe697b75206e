import { remark } from './html/remark.ts'
import { has, plainName, valueOf, type Page } from './html/page.ts'
import type { Note } from './note.ts'
import { nearest } from './text.ts'
import type { Files } from './types.ts'

/** Files a page names that are not there, files that no page names, and scripts that run before what they look for. */
export function checkLinks(files: Files, pages: readonly Page[]): { file: string; note: Note }[] {
  const found: { file: string; note: Note }[] = []
  for (const page of pages) {
    const notes: Note[] = []
    const asked = askedFor(page)
    for (const link of asked) missing(files, pages, link, notes)
    unlinked(files, pages, page, notes)
    tooEarly(files, page, notes)
    found.push(...notes.map((note) => ({ file: page.file, note })))
  }
  return found
}

interface Asked {
  readonly name: string
  readonly start: number
  readonly end: number
}

function askedFor(page: Page): Asked[] {
  return page.elements.flatMap((element) => {
    const attribute = element.attributes.find(
      (each) =>
        (element.name === 'script' && each.name === 'src') ||
        (element.name === 'link' && each.name === 'href') ||
        (element.name === 'a' && each.name === 'href') ||
        (element.name === 'img' && each.name === 'src'),
    )
    const value = attribute?.value?.trim() ?? ''
    if (!attribute || value === '' || /^([a-z]+:|\/\/|#)/i.test(value)) return []
    return [{ name: plainName(value), start: attribute.start, end: attribute.end }]
  })
}

// Only a name that is nearly that of a file we have is surely a slip: other pages and pictures may exist elsewhere.
function missing(files: Files, pages: readonly Page[], asked: Asked, notes: Note[]): void {
  const names = Object.keys(files)
  if (asked.name === '' || names.some((name) => name === asked.name || name.endsWith(`/${asked.name}`))) return
  const kind = /\.\w+$/.exec(asked.name)?.[0].toLowerCase() ?? ''
  const base = asked.name.replace(/^.*\//, '')
  const same = names.filter((name) => kind === '' || name.toLowerCase().endsWith(kind))
  const near =
    same.find((name) => name.toLowerCase() === asked.name.toLowerCase() || name === base) ??
    same.find((name) => nearest(stemOf(base), [stemOf(name)]) !== undefined) ??
    names.find((name) => stemOf(name) === stemOf(base) && nearest(base, [name]) !== undefined)
  const unused = same.filter((name) => !pages.some((page) => page.links.some((link) => link.name === name)))
  const isCode = /^\.(js|css)$/.test(kind)
  const meant = near ?? (isCode && unused.length === 1 ? unused[0] : undefined)
  if (meant !== undefined) remark(notes, 'html/no-such-file', [asked.start, asked.end], asked.name, meant)
}

// The endings are alike in any two pages, so only what stands before them is compared.
function stemOf(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.\w+$/, '')
}

function unlinked(files: Files, pages: readonly Page[], page: Page, notes: Note[]): void {
  if (pages.length !== 1 || notes.some((note) => note.id === 'html/no-such-file')) return
  const top = page.elements.find((each) => each.name === 'head') ?? page.elements.find((each) => each.name === 'html')
  if (
    !top ||
    page.elements.some((each) => each.name === 'script' && !has(each, 'src') && /import/.test(files[page.file] ?? ''))
  )
    return
  const isBroken = page.elements.some((each) => each.name === 'link' && !/stylesheet/.test(valueOf(each, 'rel') ?? ''))
  for (const name of Object.keys(files)) {
    const kind = /\.(css|js)$/i.exec(name)?.[1]?.toLowerCase()
    if (
      kind === undefined ||
      name.includes('check') ||
      page.links.some((link) => link.name === name || name.endsWith(`/${link.name}`))
    )
      continue
    if (kind === 'css' && (isBroken || Object.values(files).some((text) => text.includes('@import')))) continue
    if (kind === 'js' && page.links.some((link) => link.kind === 'script')) continue
    if (kind === 'css' && page.links.some((link) => link.kind === 'style')) continue
    const tag = kind === 'css' ? `\`<link rel="stylesheet" href="${name}">\`` : `\`<script src="${name}"></script>\``
    remark(notes, 'html/not-linked', [top.start, top.end], name, tag)
  }
}

// A script above the element it looks for, that looks at once: not inside a function, not put off.
function tooEarly(files: Files, page: Page, notes: Note[]): void {
  for (const element of page.elements) {
    if (
      element.name !== 'script' ||
      has(element, 'defer') ||
      has(element, 'async') ||
      valueOf(element, 'type') === 'module'
    )
      continue
    const src = valueOf(element, 'src')
    const own = page.scripts.find((each) => each.element === element)
    const text =
      src === undefined
        ? own
          ? (files[page.file] ?? '').slice(own.start, own.end)
          : ''
        : (files[plainName(src)] ?? '')
    const later = firstLookUp(text, page, element.start)
    if (later !== undefined) remark(notes, 'html/script-too-early', [element.start, element.end], src ?? 'here', later)
  }
}

function firstLookUp(text: string, page: Page, at: number): string | undefined {
  if (/DOMContentLoaded|onload|["']load["']|readyState/.test(text)) return undefined
  const body = page.elements.find((each) => each.name === 'body')
  for (const [, how = '', words] of runAtOnce(text).matchAll(
    /(ById|querySelector(?:All)?|ByClassName|ByTagName|document\.body\b)(?:\(\s*["'`]([^"'`]+)["'`]\s*\))?/g,
  )) {
    if (how.endsWith('body') && body && body.start > at) return 'body'
    const part = /[.#]?[\w-]+$/.exec(words ?? '')?.[0]
    if (words === undefined || part === undefined) continue
    const sign = { ById: '#', ByClassName: '.' }[how] ?? ''
    const found = page.elements.filter((each) => matches(each, sign + part))
    if (found.length > 0 && found.every((each) => each.start > at)) return words
  }
  return undefined
}

function matches(element: Page['elements'][number], part: string): boolean {
  const name = part.slice(1)
  if (part.startsWith('#')) return valueOf(element, 'id') === name
  return part.startsWith('.') ? (valueOf(element, 'class') ?? '').split(/\s+/).includes(name) : element.name === part
}

// The top of a script, and the insides of the functions that it calls there by name.
function runAtOnce(text: string): string {
  const top = topLevel(text)
  const called = [...top.matchAll(/(?:^|[;\n])\s*([a-z]\w*)\(/gi)].map(([, name = '']) => {
    const start = new RegExp(`function\\s+${name}\\s*\\(|\\b${name}\\s*=[^=\\n]*[({]`).exec(text)?.index
    const open = start === undefined ? -1 : text.indexOf('{', start)
    return open < 0 ? '' : topLevel(text.slice(open + 1), true)
  })
  return [top, ...called].join('\n')
}

// What stands inside curly brackets runs later, or may; only the rest runs at once.
function topLevel(text: string, isToClose = false): string {
  let depth = 0
  let out = ''
  for (const sign of text.replace(/\/\/[^\n]*|\/\*[^]*?\*\//g, '')) {
    if (sign === '}' && depth === 0 && isToClose) break
    if (sign === '{') depth += 1
    if (depth === 0) out += sign
    if (sign === '}') depth = Math.max(0, depth - 1)
  }
  return out.replace(/=>[^\n;]*/g, '')
}
