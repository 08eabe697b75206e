import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'

/** Sends pages and answers of 1 kB and more packed. Event streams go as they are, since each line must leave at once. */
export function compressPages(): MiddlewareHandler {
  return compress({ threshold: 1024, contentTypeFilter: /^(text\/(html|plain|csv)|application\/json|image\/svg)/i })
}
