// One stream of events from the server, however it is shared. No page is touched here: this runs in a worker too.

/** What was heard. `data` is the event's JSON, as text. `open`: the stream is there, for the first time or again. */
export interface Heard {
  readonly name: (typeof told)[number] | 'open'
  readonly data: string
}

/** Every event that the server has a name for. */
const told = ['ended', 'closing', 'hand', 'note', 'room', 'mentor'] as const

const againMs = 5000

/**
 * Opens the stream of a session and keeps it open: lost connections come back by themselves. A refusal closes it for
 * good; then the server is asked why, and what it says is the session's end. gives how to close it.
 */
export function openStream(session: string, tell: (heard: Heard) => void): () => void {
  const path = `/events?session=${session}`
  let events: EventSource
  let isOver = false

  const end = (data: string) => {
    isOver = true
    events.close()
    tell({ name: 'ended', data })
  }
  const listen = () => {
    events = new EventSource(path)
    events.addEventListener('open', () => tell({ name: 'open', data: '' }))
    for (const name of told) {
      events.addEventListener(name, ({ data }: MessageEvent<string>) => {
        if (name === 'ended') end(data)
        else tell({ name, data })
      })
    }
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED && !isOver) setTimeout(() => void askWhy(), againMs)
    })
  }
  const askWhy = async () => {
    if (isOver) return
    const stop = new AbortController()
    try {
      const answer = await fetch(path, { headers: { accept: 'text/event-stream' }, signal: stop.signal })
      if (answer.status === 401) {
        end(await answer.text())
        return
      }
      stop.abort()
    } catch {
      // The server is not there; the stream is tried again and says when it is back.
    }
    listen()
  }
  listen()
  return () => {
    isOver = true
    events.close()
  }
}
