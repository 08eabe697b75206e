import { checkIdeas } from './css/ideas.ts'
import { readCss, readStyleAttribute } from './css/read.ts'
import type { Names } from './css/selectors.ts'
import { valueOf, type Code, type Page } from './html/page.ts'
import { readHtml } from './html/read.ts'
import type { Element } from './html/tree.ts'
import { staysHere } from './js/check-forms.ts'
import { namesMadeBy, readJs, type Around } from './js/read.ts'
import { doubt } from './js/remark.ts'
import type { HowToParse } from './js/syntax.ts'
import { checkLinks } from './links.ts'
import type { Note } from './note.ts'
import { lineStarts, placeOf } from './text.ts'
import type { Files, Finding, Language } from './types.ts'
import { byUse } from './usefulness.ts'

interface Reading {
  readonly files: Files
  readonly language: Language
  readonly pages: readonly Page[]
  readonly findings: Finding[]
}

/**
 * Everything wrong that can be seen without running: what does not read, and what reads but cannot work.
 *
 * `files`     the learner's files; names ending in .html, .css and .js are read, others are not.
 * `language`  `js-pure` means there is no page, so `document` is told as missing.
 * gives       findings, most useful first; none for correct code. Lines and columns count from 1.
 * refuses     nothing: any text is read, and it never throws.
 */
export function readFiles(files: Files, language: Language): readonly Finding[] {
  const names = Object.keys(files).sort()
  const ending = (end: string): string[] => names.filter((name) => name.toLowerCase().endsWith(end))
  const read = [...ending('.html'), ...ending('.htm')].map((file) => ({ file, ...readHtml(file, files[file] ?? '') }))
  const reading: Reading = { files, language, pages: read.map((each) => each.page), findings: [] }
  for (const { file, notes } of read) keep(reading, file, 'html', notes)
  for (const { page } of read) readInside(reading, page)
  for (const file of ending('.css')) keep(reading, file, 'css', readCss(files[file] ?? '', namesFor(reading, file)))
  for (const file of [...ending('.js'), ...ending('.mjs')]) {
    const page = pageFor(reading, file)
    keep(reading, file, 'js', readJs(files[file] ?? '', howFor(reading, page), aroundFor(reading, file, page)))
  }
  for (const { file, note } of checkLinks(files, reading.pages)) keep(reading, file, 'html', [note])
  for (const { file, note } of ideasFor(reading)) keep(reading, file, 'css', [note])
  return byUse(once(reading.findings))
}

// While a page or a style sheet does not read, nothing sure can be said of what its rules do.
function ideasFor({ files, pages, findings }: Reading): { file: string; note: Note }[] {
  return findings.some(({ kind, source }) => kind === 'parse' && source !== 'js') ? [] : checkIdeas(files, pages)
}

function keep(reading: Reading, file: string, source: string, notes: readonly Note[], offset = 0): void {
  const text = reading.files[file] ?? ''
  const starts = lineStarts(text)
  for (const { at, end, ...note } of notes) {
    const place = placeOf(starts, Math.min(at + offset, text.length))
    const last = end === undefined ? undefined : placeOf(starts, Math.min(end + offset, text.length))
    reading.findings.push({
      ...note,
      file,
      source,
      ...place,
      ...(last?.line === place.line && last.col > place.col ? { endCol: last.col } : {}),
    })
  }
}

// The same words about the same line twice help nobody.
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ id, file, line, what }) => {
    const key = [id, file, line, what].join('\n')
    return !seen.has(key) && seen.add(key)
  })
}

// Scripts, styles and handlers written in the page itself.
function readInside(reading: Reading, page: Page): void {
  const text = reading.files[page.file] ?? ''
  // What stands before is blanked, so that lines and offsets are those of the page.
  const cut = ({ start, end }: Code): string => text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start, end)
  for (const each of page.styles) keep(reading, page.file, 'css', readCss(cut(each), namesFor(reading, page.file)))
  for (const each of page.styleAttributes) keep(reading, page.file, 'css', readStyleAttribute(decoded(cut(each))))
  for (const each of page.scripts) {
    const how = {
      isModule: each.element.attributes.some((one) => one.name === 'type' && one.value === 'module'),
      mayReturn: false,
    }
    keep(
      reading,
      page.file,
      'js',
      readJs(cut(each), how, aroundFor(reading, `${page.file} ${String(each.start)}`, page)),
    )
  }
  for (const each of page.handlers) readHandler(reading, page, each, decoded(cut(each)))
}

// Signs written as `&quot;` are one letter, so blanks keep the columns true.
function decoded(words: string): string {
  return words.replace(
    /&(quot|amp|lt|gt|#39);/g,
    (whole, name: string) =>
      ({ quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'" })[name]?.padEnd(whole.length) ?? whole,
  )
}

function readHandler(reading: Reading, page: Page, { start, element }: Code, words: string): void {
  const attribute = element.attributes.find((each) => each.valueStart === start)?.name ?? 'onclick'
  const around = aroundFor(reading, '', page)
  const notes = readJs(
    words,
    { isModule: false, mayReturn: true },
    { ...around, otherNames: new Set([...around.otherNames, 'event']) },
  )
  const isSent = attribute === 'onsubmit' && staysHere(element) && !/return|preventDefault/.test(words)
  // A function that is handed the event, or that asks for it, may stop the sending itself.
  if (isSent && !Object.values(reading.files).some((text) => text.includes('preventDefault')))
    doubt(notes, 'js/page-reloads', [start, start + 1])
  const name = /^\s*([a-z_$][\w$]*)\s*;?\s*$/i.exec(words)?.[1]
  // What stands before is blanked, so the notes already count from the start of the page.
  if (name === undefined || notes.length > 0) keep(reading, page.file, 'js', notes)
  else if (around.otherNames.has(name)) keep(reading, page.file, 'js', handlerNotCalled(name, attribute), start)
}

function handlerNotCalled(name: string, attribute: string): Note[] {
  const notes: Note[] = []
  doubt(notes, 'js/handler-not-called', [0, name.length], name, attribute)
  return notes
}

function pageFor({ pages }: Reading, file: string): Page | undefined {
  const asking = pages.find((page) => page.links.some((link) => isSameFile(link.name, file)))
  return asking ?? (pages.length === 1 ? pages[0] : undefined)
}

function isSameFile(asked: string, file: string): boolean {
  return asked === file || file.endsWith(`/${asked}`) || asked.endsWith(`/${file}`)
}

function howFor({ pages }: Reading, page: Page | undefined): HowToParse {
  return { isModule: page?.isModule ?? false, mayReturn: false, mayBeModule: pages.length === 0 }
}

function aroundFor(reading: Reading, own: string, page: Page | undefined): Around {
  const { files, pages, language } = reading
  const others = new Set<string>(pages.flatMap((each) => [...each.ids.keys()]))
  const how = { isModule: page?.isModule ?? false, mayReturn: false, mayBeModule: true }
  for (const [file, text] of Object.entries(files)) {
    if (/\.m?js$/i.test(file) && file !== own) for (const name of namesMadeBy(text, how)) others.add(name)
  }
  for (const each of pages) {
    for (const script of each.scripts) {
      if (own === `${each.file} ${String(script.start)}`) continue
      for (const name of namesMadeBy((files[each.file] ?? '').slice(script.start, script.end), how)) others.add(name)
    }
  }
  const handlers = pages.flatMap((each) =>
    each.handlers.flatMap(
      ({ start, end }) => (files[each.file] ?? '').slice(start, end).match(/[a-z_$][\w$]*(?=\s*\()/gi) ?? [],
    ),
  )
  return {
    otherNames: others,
    handlerNames: new Set(handlers),
    hasPage: language !== 'js-pure',
    ...(page ? { page } : {}),
  }
}

function namesFor({ pages, files }: Reading, file: string): Names {
  const asking = pages.filter((page) => page.file === file || page.links.some((link) => isSameFile(link.name, file)))
  const used = asking.length > 0 ? asking : pages
  const code = [
    ...Object.entries(files).flatMap(([name, text]) => (/\.m?js$/i.test(name) ? [text] : [])),
    ...used.flatMap((page) =>
      [...page.scripts, ...page.handlers].map(({ start, end }) => (files[page.file] ?? '').slice(start, end)),
    ),
  ]
  const styles = Object.entries(files).flatMap(([name, text]) =>
    /\.css$/i.test(name) && name !== file ? (text.match(/[.#][a-z_][\w-]*/gi) ?? []) : [],
  )
  return {
    hasPage: used.length > 0,
    ids: new Set(used.flatMap((page) => [...page.ids.keys()])),
    classes: new Set(used.flatMap((page) => [...page.classes])),
    tags: new Set(used.flatMap((page) => [...page.tags])),
    ...relations(used),
    scriptWords: new Set(code.flatMap((text) => text.match(/[\w-]+/g) ?? [])),
    styled: new Set(styles),
  }
}

// Which classes stand on one element, and which inside one another.
function relations(pages: readonly Page[]): { together: ReadonlySet<string>; nested: ReadonlySet<string> } {
  const [together, nested] = [new Set<string>(), new Set<string>()]
  const classesOf = (element: Element): string[] => (valueOf(element, 'class') ?? '').split(/\s+/).filter(Boolean)
  for (const element of pages.flatMap((page) => page.elements)) {
    const own = classesOf(element)
    for (const one of own) for (const other of own) if (one !== other) together.add(`${one} ${other}`)
    for (let up = element.parent; up; up = up.parent)
      for (const outer of classesOf(up)) for (const inner of own) nested.add(`${outer} ${inner}`)
  }
  return { together, nested }
}
