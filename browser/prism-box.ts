import { createEditor, type PrismEditor } from 'prism-code-editor'
import { defaultKeymap, editHistory, editorCommands, setIgnoreTab } from 'prism-code-editor/commands'
import 'prism-code-editor/prism/languages/markup'
import 'prism-code-editor/prism/languages/css'
import 'prism-code-editor/prism/languages/javascript'
import type { CodeBox, CodeBoxOptions, MarkedLine } from './code-box.ts'
import { el } from './dom.ts'
import { fileTabs } from './file-tabs.ts'
import type { NotedLine } from './notes.ts'
import { words } from './words.ts'

let boxes = 0

/** The editor of the lesson page: tabs for the files of `show`, one editor behind each. */
export function openPrismBox({ root, show, files, changed, checked }: CodeBoxOptions): CodeBox {
  boxes += 1
  const prefix = `code-${boxes}`
  const kept: Record<string, string> = { ...files }
  const panes = new Map(show.map((name) => [name, openPane(name)]))
  const hint = el('p', { class: 'hint', id: `${prefix}-hint` }, words.leaveEditor)
  const tabs = fileTabs(show, prefix, (name) => {
    for (const [other, { panel }] of panes) panel.hidden = other !== name
  })
  root.replaceChildren(tabs.list, ...[...panes.values()].map(({ panel }) => panel))
  root.after(hint)
  tabs.choose(show[0] ?? '')

  function focus(): void {
    for (const { panel, editor } of panes.values()) if (!panel.hidden) editor.textarea.focus()
  }

  function openPane(name: string) {
    const about = el('span', { class: 'unseen', id: `${prefix}-mark-${name}` })
    const aboutNotes = el('span', { class: 'unseen', id: `${prefix}-notes-${name}` })
    const panel = el('div', {
      role: 'tabpanel',
      id: `${prefix}-panel-${name}`,
      'aria-labelledby': `${prefix}-tab-${name}`,
    })
    const editor = createEditor(
      panel,
      { value: files[name] ?? '', language: languageOf(name), tabSize: 2 },
      editHistory(),
    )
    // No brackets or quotes that close themselves: she is learning that they come in pairs.
    editor.addExtensions(editorCommands(defaultKeymap, []))
    panel.append(about, aboutNotes)
    const { textarea } = editor
    textarea.setAttribute('aria-label', words.codeIn(name))
    textarea.setAttribute('aria-describedby', `${about.id} ${aboutNotes.id} ${prefix}-hint`)
    letTabLeave(textarea, checked)
    const mark = keepMark(editor, about)
    const markNotes = keepNotes(editor, aboutNotes)
    editor.on('update', (value) => {
      if (value === kept[name]) return
      kept[name] = value
      changed()
    })
    return { panel, editor, mark, markNotes }
  }

  return {
    files: () => ({ ...kept }),
    set(next) {
      for (const [name, text] of Object.entries(next)) {
        kept[name] = text
        const pane = panes.get(name)
        if (pane && pane.editor.value !== text) pane.editor.setOptions({ value: text })
      }
    },
    focus,
    mark(line) {
      for (const [name, { mark }] of panes) mark(line?.file === name ? line : null)
      const isTyping = document.activeElement instanceof HTMLTextAreaElement && root.contains(document.activeElement)
      if (line && panes.has(line.file)) tabs.choose(line.file)
      // The file she types in may just have gone behind another: the keyboard goes along.
      if (isTyping) focus()
    },
    markNotes(lines) {
      for (const [name, pane] of panes) pane.markNotes(lines.filter(({ file }) => file === name))
    },
    goTo(file, line) {
      const pane = panes.get(file)
      if (!pane) return
      tabs.choose(file)
      const { textarea } = pane.editor
      const at =
        textarea.value
          .split('\n')
          .slice(0, line - 1)
          .join('\n').length + (line > 1 ? 1 : 0)
      textarea.focus()
      textarea.setSelectionRange(at, at)
      pane.editor.lines[line]?.scrollIntoView({ block: 'nearest' })
    },
  }
}

/** The mark stays while its line reads as it did when it was marked. */
function keepMark(editor: PrismEditor, about: HTMLElement) {
  let marked: { line: MarkedLine; text: string } | null = null
  const textAt = (line: number) => editor.value.split('\n')[line - 1] ?? ''
  const draw = () => {
    for (const line of editor.wrapper.querySelectorAll('.marked-line')) line.classList.remove('marked-line')
    if (marked && textAt(marked.line.line) !== marked.text) marked = null
    if (marked) editor.lines[marked.line.line]?.classList.add('marked-line')
    about.textContent = marked ? words.markedLine(marked.line.line, marked.line.what) : ''
  }
  editor.on('update', draw)
  return (line: MarkedLine | null) => {
    marked = line && { line, text: textAt(line.line) }
    draw()
  }
}

/** Lines with a note on them, found again by their text when lines above them come and go. */
function keepNotes(editor: PrismEditor, about: HTMLElement) {
  let noted: readonly NotedLine[] = []
  const draw = () => {
    for (const line of editor.wrapper.querySelectorAll('.noted-line')) line.classList.remove('noted-line')
    const lines = editor.value.split('\n')
    const places = noted.map((note) => placeOf(note, lines))
    for (const place of places) editor.lines[place]?.classList.add('noted-line')
    about.textContent = places.map(words.notedLine).join(' ')
  }
  editor.on('update', draw)
  return (lines: readonly NotedLine[]) => {
    noted = lines
    draw()
  }
}

/** The line nearest to where the note was left that reads as it did; the line of that number when none does. */
function placeOf({ line, text }: NotedLine, lines: readonly string[]): number {
  const same = lines.flatMap((each, nth) => (each === text ? [nth + 1] : []))
  return same.sort((one, other) => Math.abs(one - line) - Math.abs(other - line))[0] ?? Math.min(line, lines.length)
}

/** Tab indents; Escape, then Tab, leaves. Ctrl + Enter checks. Heard before the editor hears it. */
function letTabLeave(textarea: HTMLTextAreaElement, checked: () => void): void {
  textarea.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        event.stopImmediatePropagation()
        checked()
      }
      if (event.key === 'Escape') {
        setIgnoreTab(true)
        // The editor itself would let go of the keyboard at once, and it would be nowhere.
        event.stopImmediatePropagation()
      } else if (!['Tab', 'Shift'].includes(event.key)) setIgnoreTab(false)
    },
    true,
  )
  textarea.addEventListener('blur', () => setIgnoreTab(false))
}

function languageOf(name: string): string {
  if (/\.html?$/.test(name)) return 'html'
  return name.endsWith('.css') ? 'css' : 'javascript'
}
