import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { css } from '@codemirror/lang-css'
import { html } from '@codemirror/lang-html'
import { javascript } from '@codemirror/lang-javascript'
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useRef, useState } from 'react'
import type { Files } from '#findings'

interface EditorProps {
  readonly show: readonly string[]
  readonly files: Files
  readonly changed: (files: Files) => void
  readonly checked: () => void
}

/** What our editor can: tabs, colours, line numbers, undo, indenting by Tab; no brackets that close themselves. */
export function CodeEditor({ show, files, changed, checked }: EditorProps) {
  const [shown, setShown] = useState(show[0] ?? '')
  const texts = useRef(files)
  const place = useRef<HTMLDivElement>(null)
  const heard = useRef({ changed, checked })
  useEffect(() => {
    heard.current = { changed, checked }
  })
  useEffect(() => {
    if (!place.current) return
    const keep = (text: string) => {
      texts.current = { ...texts.current, [shown]: text }
      heard.current.changed(texts.current)
    }
    const check = () => {
      heard.current.checked()
    }
    const view = openView(place.current, { name: shown, text: texts.current[shown] ?? '', keep, check })
    return () => {
      view.destroy()
    }
  }, [shown])
  return (
    <div className="code-box">
      <div className="code-tabs" role="tablist" aria-label="Files">
        {show.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === shown}
            onClick={() => {
              setShown(name)
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" ref={place} />
    </div>
  )
}

interface Opened {
  readonly name: string
  readonly text: string
  readonly keep: (text: string) => void
  readonly check: () => void
}

function openView(parent: HTMLElement, { name, text, keep, check }: Opened): EditorView {
  const checkKey = { key: 'Mod-Enter', run: () => (check(), true) }
  const extensions = [
    ...[lineNumbers(), history(), languageOf(name), syntaxHighlighting(defaultHighlightStyle)],
    keymap.of([checkKey, ...defaultKeymap, ...historyKeymap, indentWithTab]),
    EditorView.contentAttributes.of({ 'aria-label': `Code in ${name}` }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) keep(update.state.doc.toString())
    }),
  ]
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) })
}

function languageOf(name: string) {
  if (name.endsWith('.html')) return html({ autoCloseTags: false })
  return name.endsWith('.css') ? css() : javascript()
}
