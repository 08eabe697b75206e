import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import { publicFolder } from './assets.ts'

/**
 * Serves `public/`. A built file has a hash in its name, so browsers may keep it for a year;
 * anything else is asked for again each time. Packed copies go to browsers that take them.
 */
export function staticFiles(folder = publicFolder): MiddlewareHandler {
  const serve = serveStatic({ root: folder, precompressed: true })
  return async (context, next) => {
    const found = await serve(context, next)
    if (found instanceof Response && hasHash.test(context.req.path)) {
      found.headers.set('cache-control', 'public, max-age=31536000, immutable')
    }
    return found
  }
}

const hasHash = /^\/built\/.*-[0-9a-z]{8,}\.\w+$/i
