import type { Files } from '#findings'
import type {
  DraftAnswer,
  DraftRequest,
  StaleAnswer,
  VersionAnswer,
  VersionRequest,
} from '../src/lessons/lesson-data.ts'
import { passing, postJson, sayOf, waitBefore, type Answer } from './ask-server.ts'
import { words } from './words.ts'

/** How a draft stands. `trying`: the server does not answer. `refused`: it will not take this text; `say` tells why. */
export type SaveState =
  | { readonly is: 'saved' | 'saving' | 'not-saved' | 'trying' }
  | { readonly is: 'stale'; readonly theirs: Files }
  | { readonly is: 'signed-out' | 'refused'; readonly say: string }

/** Saves what she types by itself, one request at a time and in order. */
export interface Autosave {
  /** She changed something. Saved within 1.2 s of a pause, and 3 s after the first unsaved change at the latest. */
  changed(): void
  /** Keeps a version of the text as it is now. Gives null when it was refused or the page's text was overtaken. */
  keepVersion(because: VersionRequest['because']): Promise<VersionAnswer | null>
  /** Saves now what is not saved. */
  flush(): void
  /** The page is closing: sends what is not saved and waits for nothing. */
  leave(): void
  /** After `stale`: goes on with this page's text (`mine`) or with the other one. */
  choose(whose: 'mine' | 'theirs'): void
  /** The server put `number` in place for another reason: a version was taken back. */
  moveTo(number: number, files: Files): void
  isSaved(): boolean
  /** Saves now, and gives true once everything is saved, however long that takes. */
  untilSaved(): Promise<boolean>
  readonly number: () => number
}

interface AutosaveOptions {
  readonly path: string
  readonly learner: string
  readonly number: number
  readonly files: () => Files
  readonly show: (state: SaveState) => void
}

const pauseMs = 1200
const atMostMs = 3000

interface Sending {
  readonly body: DraftRequest | VersionRequest
  readonly text: string
  readonly settle: ((answer: VersionAnswer | null) => void) | null
}

export function startAutosave({ path, learner, files, show, ...start }: AutosaveOptions): Autosave {
  let number = start.number
  let savedText = textOf(files())
  let sending: Sending | null = null
  const versions: { because: VersionRequest['because']; settle: (answer: VersionAnswer | null) => void }[] = []
  let halted: StaleAnswer | null = null
  let refusedText: string | null = null
  let unsavedSince: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const isSaved = () => textOf(files()) === savedText

  const bodyOf = (now: Files) => ({ command: newCommand(), learner, base: number, files: now })

  const next = () => {
    if (sending || halted) return
    const version = versions.shift()
    const now = files()
    const text = textOf(now)
    if (version) {
      void send({ body: { ...bodyOf(now), because: version.because }, text, settle: version.settle })
    } else if (text !== savedText && text !== refusedText) {
      void send({ body: bodyOf(now), text, settle: null })
    } else if (text === savedText) {
      unsavedSince = null
      show({ is: 'saved' })
    }
  }

  const send = async (one: Sending) => {
    clearTimeout(timer)
    sending = one
    show({ is: 'saving' })
    const answer = await untilAnswered(one)
    sending = null
    if (answer.kind === 'done') settled(one, answer.value)
    else if (answer.status === 409) overtaken(one, answer.body as StaleAnswer)
    else {
      refusedText = one.text
      one.settle?.(null)
      show({ is: 'refused', say: sayOf(answer.body, words.noRequest) })
    }
  }

  // The same command on every try: a try that came through, with only its answer lost, is not done twice.
  const untilAnswered = async ({ body }: Sending) => {
    for (let tries = 1; ; tries += 1) {
      const kind = 'because' in body ? 'version' : 'draft'
      const answer: Answer<DraftAnswer | VersionAnswer> = await postJson(`${path}/${kind}`, body)
      const passes = answer.kind === 'said' && passing.has(answer.status)
      if (answer.kind !== 'gone' && !passes) return answer
      show(answer.kind === 'gone' ? { is: 'trying' } : whileWaiting(answer))
      await new Promise((resolve) => setTimeout(resolve, passes ? 5000 : waitBefore(tries)))
    }
  }

  const settled = (one: Sending, answer: DraftAnswer | VersionAnswer) => {
    number = answer.number
    savedText = one.text
    refusedText = null
    unsavedSince = null
    one.settle?.('version' in answer ? answer : null)
    if (isSaved() || versions.length > 0) next()
    else changed()
  }

  const overtaken = (one: Sending, theirs: StaleAnswer) => {
    halted = theirs
    one.settle?.(null)
    for (const { settle } of versions.splice(0)) settle(null)
    show({ is: 'stale', theirs: theirs.files })
  }

  const changed = () => {
    clearTimeout(timer)
    if (halted || sending) return
    if (isSaved()) {
      next()
      return
    }
    unsavedSince ??= performance.now()
    show({ is: 'not-saved' })
    const left = atMostMs - (performance.now() - unsavedSince)
    timer = setTimeout(next, Math.max(0, Math.min(pauseMs, left)))
  }

  return {
    changed,
    keepVersion: (because) =>
      new Promise((resolve) => {
        if (halted) {
          resolve(null)
          return
        }
        versions.push({ because, settle: resolve })
        next()
      }),
    flush: next,
    leave() {
      if (halted || isSaved()) return
      const after = sending ? { after: sending.body.command } : {}
      void postJson(`${path}/draft`, { ...bodyOf(files()), ...after } satisfies DraftRequest)
    },
    choose(whose) {
      if (!halted) return
      number = halted.number
      savedText = textOf(halted.files)
      halted = null
      if (whose === 'mine') next()
      else show({ is: 'saved' })
    },
    moveTo(at, now) {
      number = at
      savedText = textOf(now)
      next()
    },
    isSaved: () => !halted && isSaved(),
    async untilSaved() {
      next()
      while (halted || !isSaved()) {
        await new Promise((resolve) => setTimeout(resolve, 50))
        next() // what was typed while a save was on its way is sent as soon as that one is back
      }
      return true
    },
    number: () => number,
  }
}

function whileWaiting({ status, body }: { status: number; body: unknown }): SaveState {
  return status === 401
    ? { is: 'signed-out', say: sayOf(body, words.signedOut) }
    : { is: 'refused', say: sayOf(body, words.noRequest) }
}

function textOf(files: Files): string {
  return JSON.stringify(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** `crypto.randomUUID` is missing where the site is served without TLS. */
export function newCommand(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
