import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import { publicFolder } from './assets.ts'

/**
 * Serves `public/`. A built file has a hash in its name, so browsers may keep it for a year;
 * anything else is asked for again each time. Packed copies go to browsers that take them.
 */
export function staticFiles(folder = publicFolder): MiddlewareHandler {
  return serveStatic({
    root: folder,
    precompressed: true,
    onFound: (file, context) => {
      if (hasHash.test(file)) context.header('cache-control', 'public, max-age=31536000, immutable')
    },
  })
}

const hasHash = /[/\\]built[/\\].*-[0-9a-z]{8,}\.\w+(\.gz|\.br)?$/i
