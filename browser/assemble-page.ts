import type { Files } from '#findings'
import type { CutPage } from '../sandbox/messages.ts'
import { editText, type Edit, type Edited } from './edit-text.ts'
import { endOfDoctype, tagsOf, type Attribute, type Tag } from './html-tags.ts'
import { wellFormed } from './well-formed.ts'

/** A page ready for the frame, and how to find the learner's own columns again. */
export interface AssembledPage {
  readonly page: CutPage
  readonly edited: ReadonlyMap<string, Edited>
}

export interface ScriptGuard {
  (script: string, options: { file: string; firstLine?: number; isModule?: boolean }): Edit[]
}

/**
 * Puts the files a page refers to into it, as `data:` addresses where the names stood: every line keeps its number,
 * `defer` and `</script>` keep their meaning, and errors name the file. A name of no file is left as it is.
 * `guard` gives the edits that stop endless loops.
 */
export function assemblePage(files: Files, entry: string, guard: ScriptGuard): AssembledPage {
  const html = files[entry] ?? ''
  const edited = new Map<string, Edited>()
  const edits: Edit[] = []
  for (const tag of tagsOf(html)) {
    for (const { attribute, name } of filesIn(tag, files)) {
      const isModule = valueOf(tag, 'type') === 'module'
      const text = tag.name === 'script' ? guarded(files, name, { isModule, guard, edited }) : (files[name] ?? '')
      // Without `crossorigin` Firefox says of an error in such a script that there was one, and no more.
      const more = tag.name === 'script' ? ' crossorigin' : ''
      edits.push({ start: attribute.start, end: attribute.end, text: `"${dataAddress(name, text)}"${more}` })
    }
    edits.push(...guardedInside(tag, html, { entry, guard }))
  }
  const whole = editText(html, edits)
  edited.set(entry, whole)
  const cut = endOfDoctype(whole.text)
  const before = whole.text.slice(0, cut)
  const lines = before.split('\n')
  const at = { line: lines.length, col: (lines.at(-1) ?? '').length + 1 }
  return { page: { before, after: whole.text.slice(cut), ...at }, edited }
}

function guarded(
  files: Files,
  name: string,
  to: { isModule: boolean; guard: ScriptGuard; edited: Map<string, Edited> },
) {
  const script = files[name] ?? ''
  const done = editText(script, to.guard(script, { file: name, isModule: to.isModule }))
  to.edited.set(name, done)
  return `${done.text}\n//# sourceURL=${name}`
}

function guardedInside(tag: Tag, html: string, to: { entry: string; guard: ScriptGuard }): Edit[] {
  if (tag.name !== 'script' || !tag.inside || !isScript(tag)) return []
  const { start, end } = tag.inside
  const firstLine = html.slice(0, start).split('\n').length
  const isModule = valueOf(tag, 'type') === 'module'
  const edits = to.guard(html.slice(start, end), { file: to.entry, firstLine, isModule })
  return edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }))
}

function isScript(tag: Tag): boolean {
  return ['', 'module', 'text/javascript', 'application/javascript'].includes(valueOf(tag, 'type'))
}

function filesIn(tag: Tag, files: Files): { attribute: Attribute; name: string }[] {
  const wanted = tag.name === 'link' ? (/\bstylesheet\b/i.test(valueOf(tag, 'rel')) ? 'href' : '') : sources[tag.name]
  return tag.attributes
    .filter((attribute) => attribute.name === wanted)
    .map((attribute) => ({ attribute, name: attribute.value.trim().replace(/^\.?\//, '') }))
    .filter(({ name }) => Object.hasOwn(files, name))
}

const sources: Readonly<Record<string, string>> = { script: 'src', img: 'src' }

function valueOf(tag: Tag, name: string): string {
  return tag.attributes.find((attribute) => attribute.name === name)?.value.toLowerCase() ?? ''
}

function dataAddress(name: string, text: string): string {
  const kind = kinds[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain'
  // A lone half of a character pair cannot be written in an address; no learner types one.
  return `data:${kind};file=${encodeURIComponent(name)};charset=utf-8,${encodeURIComponent(wellFormed(text))}`
}

const kinds: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
}
