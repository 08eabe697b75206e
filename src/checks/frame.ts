import { readFileSync } from 'node:fs'
import path from 'node:path'
import { asset, publicFolder } from '#web'

/**
 * The policy of the host frame. `sandbox` gives it an origin of its own wherever it is opened, so that it reaches no
 * cookie and no page of ours; `default-src 'none'` and the frame's own sandbox leave it and the learner's page inside
 * it no way to the network, not even by going to another address. `data:` and `blob:` are the learner's own files.
 */
const policy = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob: data:",
  "style-src 'unsafe-inline' data:",
  'img-src data: blob:',
  'worker-src blob:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
  // Chromium asks for the name of a place a page wants to go to before its policy refuses the place. With this it does not.
  'connection-allowlist': '()',
}

/** The host frame as `GET /frame` answers it: the built page with both harnesses in it, and its headers. */
export function hostFrame(): { readonly html: string; readonly headers: Readonly<Record<string, string>> } {
  const address = asset('frame.html')
  if (kept?.address !== address) kept = { address, html: readFileSync(path.join(publicFolder, address), 'utf8') }
  return { html: kept.html, headers }
}

let kept: { readonly address: string; readonly html: string } | undefined
