import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole document or a piece of one as HTML. A `<html>` element gets its doctype. */
export function htmlOf(page: VNode): string {
  const html = renderToString(page)
  return html.startsWith('<html') ? `<!doctype html>${html}` : html
}

/** A page as a response: never stored by the browser, so that the next person at a shared PC finds nothing. */
export function answerPage(page: VNode, status = 200): Response {
  return new Response(htmlOf(page), { status, headers: { ...notStored, 'content-type': 'text/html; charset=utf-8' } })
}

/** `value` as JSON, for islands. Never stored. */
export function answerJson(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: notStored })
}

/**
 * Sends the browser on after a form (303, so that it asks by GET and "back" never posts again).
 * Throws on anything but a path of this site: where to go next is never taken from outside unread.
 */
export function redirectTo(path: string): Response {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(path)) throw new Error('A redirect must be a path of this site.')
  return new Response(null, { status: 303, headers: { ...notStored, location: path } })
}

const notStored = { 'cache-control': 'no-store' }
