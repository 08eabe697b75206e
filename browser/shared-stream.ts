import { openStream, type Heard } from './stream.ts'

type Tell = (heard: Heard) => void

/**
 * Hears what the server tells this session, over one stream that all tabs of this browser share.
 *
 * `worker`  the script that they share; a page that names none listens by itself
 */
export function listenTogether(session: string, worker: string | undefined, tell: Tell): void {
  if (worker !== undefined && 'SharedWorker' in globalThis) byWorker(session, worker, tell)
  else if (worker !== undefined && 'BroadcastChannel' in globalThis) byChannel(session, tell)
  else openStream(session, tell)
}

function byWorker(session: string, address: string, tell: Tell): void {
  const worker = new SharedWorker(address, session)
  worker.port.onmessage = ({ data }: MessageEvent<Heard>) => tell(data)
  // A worker that could not be fetched leaves the tab to itself.
  worker.addEventListener('error', () => openStream(session, tell), { once: true })
  addEventListener('pagehide', () => worker.port.postMessage('gone'))
}

const answerMs = 400
const beatMs = 4000

/** Between two tabs. `who`: is anybody listening? `here`: I am. `gone`: I was. */
type Word = 'who' | 'here' | 'gone' | Heard

/**
 * Where there are no shared workers: one tab listens and passes on what it hears. Who asks and gets no answer listens
 * herself; so does who has not heard from the listening tab for a while.
 */
function byChannel(session: string, tell: Tell): void {
  const channel = new BroadcastChannel(`events ${session}`)
  const say = (word: Word) => channel.postMessage(word)
  let isListening = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const listen = () => {
    isListening = true
    openStream(session, (heard) => {
      tell(heard)
      say(heard)
    })
    say('here')
    setInterval(() => say('here'), beatMs)
  }
  const waitFor = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(listen, ms + Math.random() * answerMs)
  }
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (isListening) {
      if (data === 'who') say('here')
    } else if (data === 'here') waitFor(beatMs * 3)
    else if (data === 'gone') waitFor(0)
    else if (data !== 'who') tell(data)
  }
  addEventListener('pagehide', () => isListening && say('gone'))
  say('who')
  waitFor(answerMs)
}
