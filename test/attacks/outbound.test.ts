import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

/** A wire of our own: both its ends are in the network, it asks for no neighbour, and every address lies behind it. */
const network = [
  'ip link set lo up',
  'ip link add out0 type veth peer name far0',
  ...['out0', 'far0'].map((end) => `ip link set ${end} addrgenmode none multicast off arp off`),
  'ip addr add 10.9.8.1/24 dev out0',
  'ip -6 addr add fd00:9::1/64 dev out0 nodad',
  'ip link set far0 up',
  'ip link set out0 up',
  'ip route add default via 10.9.8.254',
  'ip -6 route add default via fd00:9::254',
]

const resolv = path.join(mkdtempSync(path.join(tmpdir(), 'throughgate-names-')), 'resolv.conf')
writeFileSync(resolv, 'nameserver 10.9.8.1\n')
after(() => rmSync(path.dirname(resolv), { recursive: true }))

test('in a whole journey nothing leaves this computer, and the smallest thing that did would be seen', async (t) => {
  const why = await whyNot()
  if (why) {
    t.skip(`this needs a network of its own: ${why}`)
    return
  }
  const program = [process.execPath, '--import', 'tsx', 'test/attacks/outbound-inside.ts'].join(' ')
  const { code, output } = await run([...network, `mount --bind ${resolv} /etc/resolv.conf`, `exec ${program}`])
  const seen = /\{"journeys".*\}/.exec(output)?.[0]
  assert.ok(code === 0 && seen, output)
  const { journeys, planted } = JSON.parse(seen) as Seen
  assert.ok(planted.connection > 0 && planted.page > 0, 'A planted connection went unseen.')
  assert.ok(planted.name && planted.namedPage, 'A planted name went unseen.')
  assert.equal(journeys.sent, 0, 'packets were sent to other computers')
  assert.deepEqual(
    journeys.asked.filter((name) => !browsersOwn.test(name)),
    [],
    'names of other computers were asked for',
  )
})

/** What outbound-inside.ts prints. */
interface Seen {
  readonly journeys: { readonly sent: number; readonly asked: readonly string[] }
  readonly planted: Readonly<Record<'connection' | 'page', number> & Record<'name' | 'namedPage', boolean>>
}

// Chromium looks for its maker by itself, whatever page is open; how to stop it stands in docs/security/README.md.
const browsersOwn = /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/

/** Why a network of its own cannot be had here, or null. */
async function whyNot(): Promise<string | null> {
  if (process.platform !== 'linux') return 'it is made for Linux'
  if (process.getuid?.() !== 0) return 'run the tests as root'
  const { code, output } = await run(network)
  return code === 0 ? null : output.trim()
}

function run(commands: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn('unshare', ['--net', '--mount', 'sh', '-ec', commands.join('\n')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ code: null, output: message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
