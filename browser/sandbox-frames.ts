import type { Order, Word } from '../sandbox/messages.ts'

/** One sandboxed host frame of this page. After `clearAllFrames` it is a new one at the same place. */
export interface SandboxFrame {
  /** Sends once the frame is there. */
  say(order: Order): void
  isThere(): boolean
  close(): void
}

/** `hear` gets what this frame's own window says; `lost` is called when the frame was taken away and made anew. */
interface FrameOptions {
  readonly container: HTMLElement
  readonly title: string
  readonly address: string
  readonly size?: { readonly width: string; readonly height: string }
  hear(word: Word): void
  lost(): void
}

interface Kept {
  remove(): void
  make(): void
  lost(): void
}

const frames = new Set<Kept>()

export function openSandboxFrame(options: FrameOptions): SandboxFrame {
  let element: HTMLIFrameElement | null = null
  let isReady = false
  let waiting: Order[] = []

  const listen = ({ source, data }: MessageEvent<unknown>) => {
    if (!element || source === null || source !== element.contentWindow) return
    const word = readWord(data)
    if (word?.at === 'ready') {
      isReady = true
      for (const order of waiting.splice(0)) post(order)
    } else if (word) options.hear(word)
  }
  const post = (order: Order) => element?.contentWindow?.postMessage(order, '*')

  const kept: Kept = {
    make() {
      if (element) return
      element = document.createElement('iframe')
      element.setAttribute('sandbox', 'allow-scripts')
      element.title = options.title
      if (options.size) Object.assign(element.style, { ...options.size, border: '0' })
      if (options.size) element.tabIndex = -1
      element.src = options.address
      options.container.append(element)
    },
    remove() {
      element?.remove()
      element = null
      isReady = false
      waiting = []
    },
    lost: () => options.lost(),
  }
  addEventListener('message', listen)
  frames.add(kept)
  kept.make()
  return {
    say(order) {
      if (isReady) post(order)
      else waiting.push(order)
    },
    isThere: () => isReady,
    close() {
      removeEventListener('message', listen)
      frames.delete(kept)
      kept.remove()
    },
  }
}

/**
 * Takes every sandboxed frame off the page and makes them anew. All of them: frames of one origin share a process, and
 * while one of them stays, a hung one goes on using the computer and the next check never loads. `restMs` is how long
 * there is none: a page that listens for its own end keeps its process for a second, and a frame made sooner lands in it.
 */
export async function clearAllFrames(restMs = 50): Promise<void> {
  const gone = [...frames]
  for (const frame of gone) frame.remove()
  const until = performance.now() + restMs
  quietUntil = Math.max(quietUntil, until)
  for (const frame of gone) frame.lost()
  // Who clears in the middle of another's rest waits for the end of both.
  while (performance.now() < quietUntil) {
    const left = quietUntil - performance.now()
    await new Promise((resolve) => setTimeout(resolve, left))
  }
  for (const frame of gone) if (frames.has(frame)) frame.make()
}

let quietUntil = 0

/** From the host frame, which is ours; still only its known words are let in. */
function readWord(data: unknown): Word | null {
  const { at, id, text } = (data ?? {}) as Record<string, unknown>
  if (at === 'ready') return { at }
  if (typeof id !== 'string') return null
  if (at === 'pong' || at === 'stopped' || at === 'left') return { at, id }
  if ((at === 'report' || at === 'live') && typeof text === 'string') return { at, id, text }
  return null
}
