import type { ComponentChildren } from 'preact'

/** What a message is about; each tone has its own shape beside its colour. */
type Tone = 'plain' | 'good' | 'stop' | 'mark'

/** One message on a page, with its shape. `title` is a heading when given. */
export function Notice({
  tone = 'plain',
  title,
  children,
}: {
  tone?: Tone
  title?: string
  children: ComponentChildren
}) {
  return (
    <div class={`notice ${tone}`}>
      <Shape tone={tone} />
      <div>
        {title !== undefined && <h2>{title}</h2>}
        {children}
      </div>
    </div>
  )
}

/** A word that says a state, as in a table: never by colour alone. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <span class={`state ${tone}`}>
      <Shape tone={tone} />
      {children}
    </span>
  )
}

/** What stands where a list would: a whole sentence, and what to do about it if anything. */
export function EmptyState({ say, children }: { say: string; children?: ComponentChildren }) {
  return (
    <div class="empty-state">
      <svg class="picture" viewBox="0 0 96 64" width="96" height="64" aria-hidden="true">
        <path class="d-wood" d="M20 42h6v20h-6zM70 42h6v20h-6zM8 34h80v8H8z" />
        <path class="d-sun" d="M40 18h14v12a4 4 0 0 1-4 4h-6a4 4 0 0 1-4-4z" />
        <path class="d-line" d="M54 21h3a3 3 0 0 1 0 7h-3M44 12c0-4 4-4 4-8" />
      </svg>
      <p>{say}</p>
      {children}
    </div>
  )
}

/** Something folded away below a line that says what it is. Opens without JavaScript. */
export function Details({ summary, open, children }: { summary: string; open?: boolean; children: ComponentChildren }) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <div class="folded">{children}</div>
    </details>
  )
}

/** A raised surface for one matter. `class` adds a kind: `carry-on`, `sign-in`, `finding`. */
export function Sheet({ class: kind, id, children }: { class?: string; id?: string; children: ComponentChildren }) {
  return (
    <section class={kind === undefined ? 'sheet' : `sheet ${kind}`} id={id}>
      {children}
    </section>
  )
}

/** A tick, a cross-beam, a flag or a dot: so that a tone is seen without its colour. */
function Shape({ tone }: { tone: Tone }) {
  return (
    <svg class={`shape ${tone}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {shapes[tone]}
    </svg>
  )
}

const shapes = {
  plain: <path d="M10 5.5v.1M10 9v6" />,
  good: <path d="M4 10.5l4 4 8-9" />,
  stop: <path d="M10 4v7M10 15.4v.1" />,
  mark: <path d="M6 17V4h9l-2.5 3L15 10H6" />,
}
