// The front door of every command. Plain JavaScript with built-ins only, so that any Node from 20.11 on can run it.
// It installs what is missing or stale, then runs the rest of its arguments under the Node the project brings.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.installed-for')
const lock = path.join(root, '.installing')
const os = process.platform === 'win32' ? 'win' : process.platform
const own = path.join(modules, `node-${os}-${process.arch}`, 'bin', os === 'win' ? 'node.exe' : 'node')

const want = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .update(process.platform + process.arch)
  .digest('hex')

if (!isInstalled()) withLock(install)
runUnderNode24(process.argv.slice(2))

function isInstalled() {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== want) return false
  return process.platform === 'darwin' || existsSync(own)
}

function install() {
  if (isInstalled()) return // the one who held the lock before us has done it
  console.log('Installing what Throughgate needs. This takes a minute, once.')
  rmSync(stamp, { force: true }) // a torn install must never look whole
  const byNpm = /npm-cli\.js$/.test(process.env.npm_execpath ?? '')
  const npm = byNpm ? [process.env.npm_node_execpath ?? process.execPath, process.env.npm_execpath] : ['npm']
  // `ci` empties node_modules before it fetches; `install --no-save` leaves the old one when it cannot fetch.
  const how = existsSync(path.join(modules, '.package-lock.json')) ? ['install', '--no-save'] : ['ci']
  const flags = [
    ...['--ignore-scripts', '--include=dev', '--include=optional', '--no-engine-strict'],
    ...['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
  ]
  const { status } = spawnSync(npm[0], [...npm.slice(1), ...how, ...flags], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !byNpm && os === 'win',
  })
  if (status !== 0) stopWith('Could not install. Is this machine online? Then run the same command again.')
  writeFileSync(stamp, want)
}

/** Two commands started at once on a clean clone must not both install: the second waits for the first. */
function withLock(work) {
  const until = Date.now() + 15 * 60_000
  while (!tryLock()) {
    if (Date.now() > until) stopWith(`Another install never ended. If none is running, delete ${lock} and try again.`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  }
  const unlock = () => rmSync(lock, { recursive: true, force: true })
  process.on('exit', unlock)
  try {
    work()
  } finally {
    unlock()
    process.off('exit', unlock)
  }
}

function tryLock() {
  try {
    mkdirSync(lock)
    writeFileSync(path.join(lock, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isAbandoned()) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

function isAbandoned() {
  try {
    process.kill(Number(readFileSync(path.join(lock, 'pid'), 'utf8')), 0)
    return false
  } catch (error) {
    if (error.code === 'ESRCH') return true
    // The holder makes the folder first and writes its number a moment later.
    return error.code === 'ENOENT' && existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5_000
  }
}

function runUnderNode24(args) {
  const node = nodeToUse()
  const PATH = [path.dirname(node), path.join(modules, '.bin'), process.env.PATH].join(path.delimiter)
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH } })
  process.on('SIGINT', () => {}) // the terminal has sent it to the child as well
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1)
  })
}

function nodeToUse() {
  // Found by running it: on a system without glibc the package installs and cannot run.
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return stopWith('This machine needs Node 24 or newer: the one that comes with Throughgate does not run here.')
}

function stopWith(sentence) {
  console.error(sentence)
  process.exit(1)
}
