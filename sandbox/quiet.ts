import { printed } from './show.ts'

/**
 * Takes away what a page could speak to the network with that no policy header stops, and answers the three boxes that
 * would stop a run (`alert`, `confirm`, `prompt`). A frame
 * inside her page has constructors of its own, which this does not reach.
 */
export function makeQuiet(say: (line: string) => void = () => undefined): void {
  for (const name of [
    'RTCPeerConnection',
    'webkitRTCPeerConnection',
    'RTCDataChannel',
    'WebTransport',
    'WebSocketStream',
  ]) {
    Reflect.deleteProperty(globalThis, name)
  }
  const answers = {
    alert: (text?: unknown) => say(`Message box: ${printed(text)}`),
    confirm: () => true,
    prompt: (_text?: unknown, usual?: unknown) => (usual === undefined ? '' : printed(usual)),
    print: () => undefined,
  }
  Object.assign(globalThis, answers)
}
