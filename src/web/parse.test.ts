import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { parseForm, parseJson } from './index.ts'

const formType = { 'content-type': 'application/x-www-form-urlencoded' }
const aLearner = z.object({ name: z.string().min(1, 'Write a name.').max(20), helps: z.array(z.string()).optional() })

test('a tutor sends a form, and gets what she wrote', async () => {
  const sent = await parseForm(posted('name=Si%C3%A2n&helps=grid&helps=typed'), aLearner)
  assert.deepEqual(sent, { ok: true, value: { name: 'Siân', helps: ['grid', 'typed'] } })
})

test('a list of names can come as a file', async () => {
  const form = new FormData()
  form.set('names', new File(['Ada\nBea'], 'names.csv'))
  const sent = await parseForm(
    new Request('http://site/', { method: 'POST', body: form }),
    z.object({ names: z.string() }),
  )
  assert.deepEqual(sent, { ok: true, value: { names: 'Ada\nBea' } })
})

test('what is wrong is said field by field, in the words the form was given, with what she typed', async () => {
  const sent = await parseForm(posted('name='), aLearner)
  assert.deepEqual(!sent.ok && [sent.errors, sent.values], [{ name: 'Write a name.' }, { name: '' }])
})

test('a form whose author wrote no sentence still answers in plain words', async () => {
  const schema = z.object({ a: z.string(), b: z.enum(['x', 'y']), c: z.coerce.number().max(3), d: z.string().max(2) })
  const sent = await parseForm(posted('b=z&c=9&d=long'), schema)
  const sentences = Object.values(!sent.ok ? sent.errors : {})
  assert.equal(sentences.length, 4)
  for (const sentence of sentences) assert.doesNotMatch(sentence, /invalid|expected|received|NaN/i)
})

test('a body that is too large is not read to its end', async () => {
  let pulled = 0
  const endless = new ReadableStream({
    pull: (stream) => {
      pulled += 1
      stream.enqueue(new Uint8Array(10_000).fill(97))
    },
  })
  // Node asks for `duplex` beside a stream; the type does not know it.
  const settings = { method: 'POST', body: endless, duplex: 'half', headers: formType }
  const request = new Request('http://site/', settings)
  const sent = await parseForm(request, aLearner)
  assert.deepEqual(!sent.ok && sent.status, 413)
  assert.ok(pulled < 12, `read ${pulled} pieces`)
})

const strange: readonly (readonly [string, Request])[] = [
  ['no form at all', posted('name=Ada', 'text/plain')],
  ['a form without its boundary', posted('--x', 'multipart/form-data')],
  [
    'a form that breaks off',
    posted('--x\r\nContent-Disposition: form-data; name="na', 'multipart/form-data; boundary=x'),
  ],
  ['more fields than any page has', posted('a=1&'.repeat(600))],
  ['a NUL', posted('name=%00')],
  ['letters that are none', posted('name=%ED%A0%80')],
  ['a name that JavaScript keeps for itself', posted('__proto__=1&constructor=2')],
]
for (const [what, request] of strange) {
  test(`${what} is answered with a sentence, and breaks nothing`, async () => {
    const sent = await parseForm(request, z.object({ name: z.literal('Ada') }))
    assert.ok(!sent.ok && Object.values(sent.errors).every((sentence) => sentence.endsWith('.')))
  })
}

test('an island sends JSON, and gets what it wrote', async () => {
  const sent = await parseJson(posted('{"name":"Ada"}', 'application/json'), aLearner)
  assert.deepEqual(sent, { ok: true, value: { name: 'Ada' } })
})

for (const [what, body, type, status] of [
  ['text that is no JSON', '{"name":', 'application/json', 400],
  ['JSON of another shape', '[1]', 'application/json', 400],
  ["JSON under a form's name, as another site could post it", '{"name":"Ada"}', 'text/plain', 415],
  ['JSON that is too large', `"${'a'.repeat(70_000)}"`, 'application/json', 413],
] as const) {
  test(`${what} is answered with a sentence`, async () => {
    const sent = await parseJson(posted(body, type), aLearner)
    assert.deepEqual(!sent.ok && sent.status, status)
    assert.match(sent.ok ? '' : sent.say, /^[A-Z].*\.$/)
  })
}

function posted(body: string, type?: string): Request {
  return new Request('http://site/', { method: 'POST', body, headers: type ? { 'content-type': type } : formType })
}
