import type { Page, Request } from 'playwright-core'

/** Something the page fetched. */
export interface Fetch {
  readonly path: string
  readonly kind: string
  /** Bytes on the wire: packed, with the answer's headers. 0 from the browser's own store. */
  readonly bytes: number
  /** The same without headers. */
  readonly body: number
  /** ms since 1970. */
  readonly at: number
}

/** Everything this page fetches from now on, its frames' too. Ask once it is quiet. */
export function watchFetches(page: Page): () => Promise<Fetch[]> {
  const all: Promise<Fetch>[] = []
  page.on('requestfinished', (request) => all.push(fetchOf(request)))
  return () => Promise.all(all)
}

async function fetchOf(request: Request): Promise<Fetch> {
  const { responseBodySize, responseHeadersSize } = await request.sizes()
  return {
    path: new URL(request.url()).pathname,
    kind: request.resourceType(),
    bytes: responseBodySize + responseHeadersSize,
    body: responseBodySize,
    at: request.timing().startTime,
  }
}
