// One stream for all tabs of a browser: old connections to one server are six at most, and each tab took one. The
// worker's name is the session, so that a tab left from an earlier session never hears what is told to the next.
import { openStream, type Heard } from './stream.ts'

interface SharedWorkerScope {
  readonly name: string
  onconnect: ((event: MessageEvent) => void) | null
}

// A shared worker's own scope; the types of workers and of pages cannot be had together.
const scope = globalThis as unknown as SharedWorkerScope
const tabs = new Set<MessagePort>()
let ended: Heard | null = null

scope.onconnect = ({ ports: [tab] }) => {
  if (!tab) return
  tabs.add(tab)
  tab.onmessage = () => tabs.delete(tab) // a tab that goes says so, and nothing else
  if (ended) tab.postMessage(ended)
}

openStream(scope.name, (heard) => {
  if (heard.name === 'ended') ended = heard
  for (const tab of tabs) tab.postMessage(heard)
})
