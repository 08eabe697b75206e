// Builds what runs in the browser: the islands, the host frame with its harnesses, the runner page of the tests.
import { build, type BuildOptions, type OutputFile } from 'esbuild'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { asset, keepBuilt, publicFolder, type BuiltFile } from '#web'
import { leanAcorn } from './lean-acorn.ts'
import { neededBy } from './needed-by.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const stampFile = path.join(publicFolder, 'built', '.browser-inputs')

/** The islands, by the names pages call them: `lesson.js`, `basics.js`; `runner.js` is for checks outside a lesson. */
const islands = ['lesson', 'basics', 'register', 'live', 'mentor', 'runner']

/**
 * Puts the islands and the host frame into `public/built/` and names them in its manifest.
 * Does nothing when no input has changed since; `again: true` builds all the same. Gives the milliseconds it took.
 */
export async function buildBrowser({ again = false } = {}): Promise<{ built: boolean; ms: number }> {
  const started = performance.now()
  const inputs = stateOfInputs()
  const isCurrent = !again && readIfThere(stampFile) === inputs && islands.every((name) => isBuilt(`${name}.js`))
  if (!isCurrent) {
    const [frame, worker, scripts] = await Promise.all([buildFrame(), buildWorker(), buildIslands()])
    keepBuilt([frame, worker, ...scripts])
    mkdirSync(path.dirname(stampFile), { recursive: true })
    writeFileSync(stampFile, inputs)
  }
  return { built: !isCurrent, ms: Math.round(performance.now() - started) }
}

const common = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  // The browsers of old locked-down PCs: what is newer is rewritten.
  target: ['chrome105', 'edge105', 'firefox104', 'safari16'],
  logLevel: 'silent',
  plugins: [leanAcorn],
} satisfies BuildOptions

/** Each island by itself, what several of them share in each: a page has one of them, and fewer files come sooner. */
async function buildIslands(): Promise<BuiltFile[]> {
  const built = await Promise.all(islands.map(buildIsland))
  return built.flat()
}

async function buildIsland(name: string): Promise<BuiltFile[]> {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [`browser/${name}.ts`],
    format: 'esm',
    splitting: true,
    metafile: true,
    outdir: path.join(root, 'out'),
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
  })
  return outputFiles.map(({ path: file, contents }) => {
    const below = path.basename(file)
    if (below.startsWith('part-')) return { name: below, path: below, contents }
    const needs = below.endsWith('.js') ? { needs: neededBy(path.relative(root, file), metafile) } : {}
    return { name: below.replace(/-[^-]*(\.\w+)$/, '$1'), path: below, contents, ...needs }
  })
}

/** In one piece: a worker that all tabs share is no module in older browsers. */
async function buildWorker(): Promise<BuiltFile> {
  const { outputFiles } = await build({ ...common, entryPoints: ['browser/stream-worker.ts'], format: 'iife' })
  return { name: 'stream-worker.js', contents: Buffer.from(textOf(outputFiles)) }
}

async function buildFrame(): Promise<BuiltFile> {
  const [page, worker] = await Promise.all([buildHarness('page-harness'), buildHarness('worker-harness')])
  const define = { PAGE_HARNESS: JSON.stringify(page), WORKER_HARNESS: JSON.stringify(worker) }
  const { outputFiles } = await build({ ...common, entryPoints: ['sandbox/host.ts'], format: 'iife', define })
  return { name: 'frame.html', contents: Buffer.from(frameHtml(inScript(textOf(outputFiles)))) }
}

async function buildHarness(name: string): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [`sandbox/${name}.ts`],
    format: 'iife',
    // Template literals may hold line breaks, and the harness must not: it shares a line with the learner's doctype.
    supported: { 'template-literal': false },
  })
  const text = inScript(textOf(outputFiles))
  if (text.includes('\n')) throw new Error(`The harness ${name} has more than one line: learners' lines would shift.`)
  return text
}

const style = 'html,body,iframe{display:block;box-sizing:border-box;width:100%;height:100%;margin:0;border:0}'

function frameHtml(script: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Page</title><style>${style}</style></head><body><script>${script}</script></body></html>\n`
}

/** Script text that can stand between `<script>` tags. All such pieces of ours stand in strings or patterns. */
function inScript(text: string): string {
  return text.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

function textOf(files: readonly OutputFile[]): string {
  const [file] = files
  if (!file) throw new Error('The build gave no file.')
  return file.text
}

function isBuilt(name: string): boolean {
  return existsSync(path.join(publicFolder, asset(name)))
}

/** Names, sizes and times of every file that goes in: enough to see a change, and read in a few milliseconds. */
function stateOfInputs(): string {
  const hash = createHash('sha256')
  for (const name of [
    'browser',
    'sandbox',
    'src/findings',
    'src/lessons/lesson-data.ts',
    'package-lock.json',
    'tools/build-browser.ts',
    'tools/lean-acorn.ts',
  ]) {
    for (const file of filesBelow(path.join(root, name))) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

function filesBelow(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place]
  const entries = readdirSync(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
