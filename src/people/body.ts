import { done, refused, type Result } from '#base'

const usualMost = 64 * 1024
const usualLongest = 15_000

/**
 * The request again with its whole body in memory, so that no route waits on the wire or meets more than it takes.
 * A body larger than `most`, or slower than 15 seconds, is cut off unread.
 */
export async function readBody(
  request: Request,
  { most = usualMost, longestMs = usualLongest }: { most?: number | undefined; longestMs?: number } = {},
): Promise<Result<Request, { why: 'too-big' | 'too-slow' | 'bad-form' }>> {
  if (request.method === 'GET' || request.body === null) return done(request)
  if (Number(request.headers.get('content-length') ?? 0) > most) return refused({ why: 'too-big' })
  const reader = (request.body as ReadableStream<Uint8Array>).getReader() // a request's body streams bytes
  const tooSlow = new AbortController()
  const timer = setTimeout(() => {
    tooSlow.abort()
    reader.cancel().catch(() => undefined) // the other side may be gone already
  }, longestMs)
  try {
    const body = await readAll(reader, most)
    if (tooSlow.signal.aborted) return refused({ why: 'too-slow' })
    if (body === null) return refused({ why: 'too-big' })
    const { method, headers, url } = request
    return done(new Request(url, { method, headers, body }))
  } catch {
    return refused({ why: 'bad-form' }) // the sender broke off in the middle
  } finally {
    clearTimeout(timer)
  }
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length
    if (size > most) {
      await reader.cancel()
      return null
    }
    chunks.push(read.value)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
