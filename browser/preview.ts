import type { Files, RawError } from '#findings'
import type { Word } from '../sandbox/messages.ts'
import { preparePreview } from './prepare-job.ts'
import { readLive } from './read-report.ts'
import { clearAllFrames, openSandboxFrame, type SandboxFrame } from './sandbox-frames.ts'

/** What a preview tells of the page it shows. */
export interface PreviewEvents {
  /** A new page was drawn: what was told before is of an older one. */
  drawn?(): void
  printed?(line: string): void
  error?(error: RawError): void
  /** A link was pressed that leads out of the page. */
  link?(to: string): void
  /** The page tried to go to another address and was taken away. */
  left?(): void
  /** The page hung and was taken away. It comes back with the next change. */
  hung?(): void
}

/** The learner's page, live, under the same rules as in a check. */
export interface Preview {
  /** Draws these files once no other call has come for `restMs`. */
  show(files: Files): void
  /** Draws the last files at once. */
  redraw(): Promise<void>
  close(): void
}

interface PreviewOptions extends PreviewEvents {
  readonly container: HTMLElement
  readonly address: string
  readonly title?: string
  readonly restMs?: number
}

/** How often the page is asked whether it still answers, and how long it may be silent. */
const beatMs = 1000
const silenceMs = 3000

export function createPreview(options: PreviewOptions): Preview {
  let files: Files | null = null
  let id = ''
  let ownColumns = (error: RawError) => error
  let timer: ReturnType<typeof setTimeout> | undefined
  let silentSince: number | null = null

  const hear = (word: Word) => {
    if (word.at === 'pong') silentSince = null
    if (!('id' in word) || word.id !== id) return
    if (word.at === 'left') options.left?.()
    if (word.at !== 'live') return
    const live = readLive(word.text)
    if (live?.kind === 'printed') options.printed?.(live.line)
    else if (live?.kind === 'error') options.error?.(ownColumns(live.error))
    else if (live?.kind === 'link') options.link?.(live.to)
  }
  const lost = () => {
    silentSince = null
    // A page that hung would hang again: it waits for a change.
    if (files) void redraw()
  }
  // Opened with the first drawing: a frame costs an old PC a tenth of a second in which she cannot type.
  let frame: SandboxFrame | undefined
  const { container, address, title = 'Your page' } = options
  const there = () => (frame ??= openSandboxFrame({ container, address, title, hear, lost }))

  const redraw = async () => {
    clearTimeout(timer)
    if (!files) return
    const drawn = files
    const { page, rules, inOwnColumns } = await preparePreview(drawn)
    if (files !== drawn) return
    id = crypto.getRandomValues(new Uint32Array(4)).join('-')
    ownColumns = inOwnColumns
    options.drawn?.()
    there().say({ do: 'show', id, page, rules })
  }

  const heart = setInterval(() => {
    if (!files || document.hidden || !frame?.isThere()) silentSince = null
    else if (silentSince === null) {
      silentSince = performance.now()
      frame.say({ do: 'ping', id: 'heart' })
    } else if (performance.now() - silentSince > silenceMs) {
      files = null
      options.hung?.()
      void clearAllFrames()
    }
  }, beatMs)

  return {
    show(next) {
      files = next
      clearTimeout(timer)
      timer = setTimeout(() => void redraw(), options.restMs ?? 300)
    },
    redraw,
    close() {
      clearInterval(heart)
      clearTimeout(timer)
      frame?.close()
    },
  }
}
