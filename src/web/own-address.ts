import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { MiddlewareHandler } from 'hono'
import { answerJson } from './answers.ts'
import { errorPage } from './error-pages.tsx'
import { wantsPage } from './wants-page.ts'
import { words } from './words.ts'

/**
 * Refuses a request that calls this site by a name that is not its own. A page elsewhere can let its own name point
 * at this computer; to the browser the site's pages are then its own, and it reads them.
 *
 * `loopback`  true when only this computer reaches the site: then it is `localhost`, `127.0.0.1` or `[::1]`
 * `host`      otherwise the name the site was opened under; any address in numbers is the site's too, since no name
 *             points anywhere by it, and so is this computer's own name
 */
export function ownAddressOnly({
  loopback,
  host,
}: {
  loopback: boolean
  host?: string | undefined
}): MiddlewareHandler {
  const names = new Set(['localhost', '127.0.0.1', '[::1]'])
  if (!loopback) for (const name of [host, hostname()]) if (name) names.add(name.toLowerCase())
  const isOurs = (name: string) => names.has(name) || (!loopback && isIP(name.replace(/^\[|\]$/g, '')) !== 0)
  return async (context, next) => {
    if (isOurs(new URL(context.req.url).hostname)) return next()
    if (wantsPage(context.req.raw)) return errorPage('wrong-address')
    const say = words.errorPages['wrong-address'].say.join(' ')
    return answerJson({ why: 'wrong-address', say }, 421)
  }
}
