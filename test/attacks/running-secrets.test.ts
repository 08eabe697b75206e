import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { processesOn, startSite } from '../../tools/running-site.ts'
import { addCast, passphrase, Screen } from './attacked-site.ts'
import { listeningOn } from './listening.ts'

const folder = path.join(mkdtempSync(path.join(tmpdir(), 'throughgate-secrets-')), 'site')

test('a real site, run as it is run: one port, and no number, name, card or passphrase in what it prints, and no card in its files', async () => {
  const code = setUp()
  const site = await startSite(folder, { port: 4360 })
  const screen = () => new Screen((address, init) => fetch(address, { ...init, redirect: 'manual' }), site.address)
  const sam = screen()
  const fields = { name: 'Sam', code, passphrase, again: passphrase }
  assert.equal((await sam.sends('/sign-in/first-time', fields)).status, 303)
  const cards = await addCast(sam)
  const ada = screen()
  assert.equal((await ada.signsInWith(cards.ada)).status, 303)
  // Slips that people make, each with something in it that must not be written down.
  await screen().signsInWith({ code: cards.ada.number, words: cards.ada.words })
  await screen().signsInWith({ code: cards.kofi.code, words: passphrase })
  await sam.sends('/staff/learners/find-number', { number: cards.wren.number })
  await sam.sends('/staff/learners/list', { text: `number\n${cards.wren.number}\n"` })
  await ada.opens(`/lessons/${cards.ada.number}?find=${cards.ada.number}`)
  await ada.asks('/work/nothing/draft', {
    method: 'POST',
    body: `{"number":"${cards.ada.number}`,
    headers: { origin: site.address, 'content-type': 'application/json' },
  })
  if (process.platform === 'linux') {
    assert.deepEqual(listeningOn(processesOn(folder)), [new URL(site.address).host.replace('localhost', '127.0.0.1')])
  }
  const printed = site.output
  assert.equal(await site.stop(), 0)

  const people = Object.values(cards)
  const secrets = people.flatMap(({ number, name, code, words }) => [number, name, code, words])
  for (const secret of [...secrets, passphrase, code, ...ada.jar.values()])
    assert.ok(!printed().includes(secret), `It prints ${secret}`)
  const files = filesBelow(folder)
  assert.ok(files.length > 500)
  for (const { number } of people) assert.ok(!files.some((file) => file.includes(number)), 'a number in a file name')
  assert.ok(
    files.some((file) => readFileSync(file).includes(cards.ada.name)),
    'a search that finds nothing',
  )
  const kept = [passphrase, ...people.map(({ words }) => words), ada.jar.get('session') ?? '']
  for (const file of files) {
    const bytes = readFileSync(file)
    for (const secret of kept) assert.ok(!bytes.includes(secret), `${file} holds ${secret}`)
  }
  rmSync(path.dirname(folder), { recursive: true })
})

/** `throughgate init`. gives the one-time code it prints, the only secret it ever does. */
function setUp(): string {
  const args = [
    '--import',
    'tsx',
    'src/main.ts',
    'init',
    '--data',
    folder,
    '--name',
    'HMP Elsewhere',
    '--code',
    'ELS',
    '--tutor',
    'Sam',
  ]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const code = /code[^\n]*:?\s+((?:[a-z]+[ -]){4}[a-z]+)/i.exec(stdout)?.[1]
  assert.ok(code, stdout + stderr)
  return code
}

function filesBelow(start: string): readonly string[] {
  const all = readdirSync(start, { recursive: true, encoding: 'utf8' }).map((name) => path.join(start, name))
  return all.filter((file) => statSync(file).isFile())
}
