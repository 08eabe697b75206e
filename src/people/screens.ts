import type { Id } from '#base'

/** What a screen is told. `name` is the event's; `data` anything JSON can hold. */
export interface ScreenEvent {
  readonly name: string
  readonly data: unknown
}

/**
 * The open event streams (`GET /events`) of this app, by session: how a screen hears at once that its session ended,
 * and how other rooms reach someone who has a page open.
 */
export class Screens {
  readonly #open = new Map<Id, Set<Screen>>()
  readonly #beat: NodeJS.Timeout

  constructor() {
    this.#beat = setInterval(() => this.#beatAll(), heartbeat).unref()
  }

  /** A stream for one page of this session. `check` is asked before each event whether the session still lives. */
  open(session: Id, check: () => Promise<boolean>): Response {
    const screens = this.#open.get(session) ?? new Set()
    const [oldest] = screens
    if (oldest && screens.size >= mostForOneSession) this.#drop(session, oldest)
    const screen = this.#newScreen(session, check)
    this.#open.set(session, (this.#open.get(session) ?? screens).add(screen))
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
    return new Response(screen.stream, { headers })
  }

  #newScreen(session: Id, check: () => Promise<boolean>): Screen {
    let pen: ReadableStreamDefaultController<Uint8Array> | undefined
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        pen = controller
        controller.enqueue(bytes(': open\n\n'))
      },
      cancel: () => {
        pen = undefined
        this.#drop(session, screen)
      },
    })
    const screen: Screen = {
      stream,
      check,
      write: (text) => pen?.enqueue(bytes(text)),
      end: () => {
        pen?.close()
        pen = undefined
      },
    }
    return screen
  }

  /** Tells every page of this session. A page whose session ended meanwhile hears nothing more, and its stream ends. */
  async tell(session: Id, event: ScreenEvent): Promise<void> {
    for (const screen of [...(this.#open.get(session) ?? [])]) {
      if (await screen.check()) screen.write(written(event))
      else this.#drop(session, screen)
    }
  }

  /** The last thing the pages of this session hear. */
  end(session: Id, event: ScreenEvent): void {
    for (const screen of [...(this.#open.get(session) ?? [])]) {
      screen.write(written(event))
      this.#drop(session, screen)
    }
  }

  /** How many pages of this session have a stream open. */
  count(session: Id): number {
    return this.#open.get(session)?.size ?? 0
  }

  close(): void {
    clearInterval(this.#beat)
    for (const [session, screens] of this.#open) for (const screen of [...screens]) this.#drop(session, screen)
  }

  /** A line that means nothing, so that no switch on the way takes a quiet stream for a dead one. */
  #beatAll(): void {
    for (const screens of this.#open.values()) for (const screen of screens) screen.write(': here\n\n')
  }

  #drop(session: Id, screen: Screen): void {
    const screens = this.#open.get(session)
    if (!screens?.delete(screen)) return
    if (screens.size === 0) this.#open.delete(session)
    screen.end()
  }
}

interface Screen {
  readonly stream: ReadableStream<Uint8Array>
  readonly check: () => Promise<boolean>
  write(text: string): void
  end(): void
}

const heartbeat = 20_000
const mostForOneSession = 6
const encoder = new TextEncoder()
const bytes = (text: string) => encoder.encode(text)
const written = ({ name, data }: ScreenEvent) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
