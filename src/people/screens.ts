import type { Id } from '#base'
import type { Role } from './route.ts'
import { words } from './words.ts'

/** What a screen is told. `name` is the event's; `data` anything JSON can hold. */
export interface ScreenEvent {
  readonly name: string
  readonly data: unknown
}

/** Whose screen a stream is. */
export interface ScreenOf {
  readonly session: Id
  readonly role: Role
}

/**
 * The open event streams (`GET /events`) of this app, by session: how a screen hears at once that its session ended,
 * and how other rooms reach someone who has a page open. All tabs of a browser share one stream. Nobody waits for a
 * screen: one that does not read what it is sent is let go, and begins anew when it is back.
 */
export class Screens {
  readonly #open = new Map<Id, Listening>()
  readonly #beat: NodeJS.Timeout

  constructor() {
    this.#beat = setInterval(() => this.#beatAll(), heartbeat).unref()
  }

  /** A stream for one browser of this session. `check` is asked before each event whether the session still lives. */
  open({ session, role }: ScreenOf, check: () => Promise<boolean>): Response {
    const listening = this.#open.get(session) ?? { role, check, screens: new Set(), waiting: [], isTelling: false }
    const [oldest] = listening.screens
    if (oldest && listening.screens.size >= mostForOneSession) oldest.end()
    const screen = newScreen(() => this.#drop(session, screen))
    listening.screens.add(screen)
    this.#open.set(session, listening)
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
    return new Response(screen.stream, { headers })
  }

  /** Tells every screen of this session, in order. One whose session ended meanwhile hears nothing more. */
  async tell(session: Id, event: ScreenEvent): Promise<void> {
    const listening = this.#open.get(session)
    if (!listening) return
    listening.waiting.push(written(event))
    if (listening.isTelling) return
    listening.isTelling = true
    while (listening.waiting.length > 0) await tellWaiting(listening)
    listening.isTelling = false
  }

  /** Tells the screens of everybody signed in as `role`, and of nobody else. */
  async tellAll(role: Role, event: ScreenEvent): Promise<void> {
    await Promise.all([...this.#of(role)].map((session) => this.tell(session, event)))
  }

  /** True when somebody of this role would hear. */
  hears(role: Role): boolean {
    return !this.#of(role).next().done
  }

  /** The last thing the screens of this session hear. */
  end(session: Id, event: ScreenEvent): void {
    for (const screen of [...(this.#open.get(session)?.screens ?? [])]) {
      screen.write(written(event))
      screen.end()
    }
  }

  /** How many streams of this session are open. */
  count(session: Id): number {
    return this.#open.get(session)?.screens.size ?? 0
  }

  close(): void {
    clearInterval(this.#beat)
    for (const { screens } of [...this.#open.values()]) for (const screen of [...screens]) screen.end()
  }

  *#of(role: Role): Generator<Id> {
    for (const [session, listening] of this.#open) if (listening.role === role) yield session
  }

  /** A line that means nothing, so that no switch on the way takes a quiet stream for a dead one. */
  #beatAll(): void {
    for (const { screens } of this.#open.values()) for (const screen of [...screens]) screen.write(': here\n\n')
  }

  #drop(session: Id, screen: Screen): void {
    const listening = this.#open.get(session)
    if (!listening?.screens.delete(screen) || listening.screens.size > 0) return
    listening.waiting.length = 0
    this.#open.delete(session)
  }
}

interface Listening extends Omit<ScreenOf, 'session'> {
  readonly check: () => Promise<boolean>
  readonly screens: Set<Screen>
  /** Events that were said and not yet told, ready to send. */
  readonly waiting: string[]
  isTelling: boolean
}

interface Screen {
  readonly stream: ReadableStream<Uint8Array>
  write(text: string): void
  end(): void
}

/** One look at the session stands for all that was said before it. When nobody can say, the screens begin anew. */
async function tellWaiting({ check, screens, waiting }: Listening): Promise<void> {
  const count = waiting.length
  const isLive = await check().catch(() => false)
  const text = waiting.splice(0, count).join('')
  for (const screen of [...screens]) {
    if (isLive) screen.write(text)
    else screen.end()
  }
}

function newScreen(gone: () => void): Screen {
  let pen: ReadableStreamDefaultController<Uint8Array> | undefined
  const letGo = () => {
    pen = undefined
    gone()
  }
  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    pen = controller
    controller.enqueue(bytes(': open\n\n'))
  }
  const room = new ByteLengthQueuingStrategy({ highWaterMark: mostUnread })
  return {
    stream: new ReadableStream<Uint8Array>({ start, cancel: letGo }, room),
    write(text) {
      const to = pen
      to?.enqueue(bytes(text))
      if (!to || (to.desiredSize ?? 0) > 0) return
      letGo()
      // Closing would keep what is unread; this lets it go with the line. A sentence, since the terminal shows it.
      to.error(words.sleepyScreen)
    },
    end() {
      const to = pen
      letGo()
      to?.close()
    },
  }
}

const heartbeat = 20_000
const mostForOneSession = 6
/** Bytes that may wait for a screen that reads slowly. */
const mostUnread = 256 * 1024
const encoder = new TextEncoder()
const bytes = (text: string) => encoder.encode(text)
const written = ({ name, data }: ScreenEvent) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
