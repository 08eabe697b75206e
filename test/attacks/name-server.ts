import { createSocket } from 'node:dgram'

/** Answers that no name exists, and keeps what it was asked for, oldest first. */
export async function openNameServer(address: string): Promise<{ readonly asked: readonly string[] }> {
  const asked: string[] = []
  const socket = createSocket('udp4')
  socket.on('message', (question, { port, address }) => {
    const { name, end } = nameIn(question)
    asked.push(name)
    const head = Buffer.from(question.subarray(0, 12))
    head.writeUInt16BE(noSuchName, 2)
    head.fill(0, 6) // no answers, and nothing after the question
    socket.send(Buffer.concat([head, question.subarray(12, end + 4)]), port, address)
  })
  await new Promise<void>((listening) => socket.bind(53, address, listening))
  return { asked }
}

const noSuchName = 0x8183

/** The name asked for, and where it ends. RFC 1035, 4.1.2: each part after its length, the last of length 0. */
function nameIn(question: Buffer): { name: string; end: number } {
  const parts: string[] = []
  let at = 12
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    parts.push(question.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: parts.join('.').toLowerCase(), end: at + 1 }
}
