import type { MiddlewareHandler } from 'hono'

// No 'unsafe-inline' anywhere: a name or a piece of code that slips into a page unescaped still cannot run.
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

const noFeatures = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'hid', 'midi', 'display-capture']

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Not no-referrer: under it browsers post our own forms with `Origin: null`, and over plain http nothing else says
  // whose they are.
  'referrer-policy': 'same-origin',
  'permissions-policy': noFeatures.map((feature) => `${feature}=()`).join(', '),
}

/**
 * The headers of every answer. An answer that set one of them itself keeps its own: the check frame has a policy of
 * its own, and files with a hash in their name may be stored.
 */
export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    withSecurityHeaders(context.res)
  }
}

export function withSecurityHeaders(answer: Response): Response {
  for (const [name, value] of Object.entries(headers)) if (!answer.headers.has(name)) answer.headers.set(name, value)
  return answer
}
