import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** Where everything lives that is served as it is; what the build makes goes into `built/` below it. */
export const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url))

const builtFolder = path.join(publicFolder, 'built')
const manifestFile = 'manifest.json'

/**
 * One file of the build.
 *
 * `name`      what pages call it: `style.css`, `lesson.js`, `fonts/next-400.woff2`
 * `contents`  its bytes
 * `path`      where it goes below `built/`, with a hash in the name; without it one is made from the contents
 * `needs`     of a script: the paths of what it asks for before it runs
 */
export interface BuiltFile {
  readonly name: string
  readonly contents: Uint8Array
  readonly path?: string
  readonly needs?: readonly string[]
}

/**
 * Writes built files below `folder`, each beside its .gz and .br, then names them in the manifest.
 * Gives each file's address by its name. Files of an older build stay, so that open pages keep working.
 */
export function keepBuilt(files: readonly BuiltFile[], folder = builtFolder): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const file of files) {
    const below = file.path ?? hashedPath(file)
    writeWithCompressed(path.join(folder, below), file.contents)
    kept[file.name] = `/built/${below}`
    if (file.needs) kept[needsOf(file.name)] = file.needs.map((needed) => `/built/${needed}`).join(' ')
  }
  const manifest = { ...readManifest(folder), ...kept }
  writeWhole(path.join(folder, manifestFile), JSON.stringify(manifest, null, 2))
  cached = undefined
  return kept
}

/**
 * The address of a built file by its name, as in `asset('lesson.js')`. Of one that was never built it gives an address
 * where nothing is: a page without its style sheet can still be read, a page that fails cannot.
 */
export function asset(name: string): string {
  return manifest()[name] ?? `/built/${name}`
}

/** What an island brings: its script, the parts that one asks for before it runs and, where it has one, its style sheet. */
export function assetsOf(island: string): { script: string; needs: readonly string[]; style?: string } {
  const style = manifest()[`${island}.css`]
  const needs = manifest()[needsOf(`${island}.js`)]?.split(' ') ?? []
  return { script: asset(`${island}.js`), needs: needs.filter(Boolean), ...(style === undefined ? {} : { style }) }
}

/** Its line in the manifest, which says text by name. */
const needsOf = (script: string) => `what ${script} needs`

let cached: Record<string, string> | undefined

function manifest(): Record<string, string> {
  cached ??= readManifest(builtFolder)
  return cached
}

function readManifest(folder: string): Record<string, string> {
  try {
    // Written by keepBuilt alone, so its shape is known.
    return JSON.parse(readFileSync(path.join(folder, manifestFile), 'utf8')) as Record<string, string>
  } catch {
    return {} // Nothing is built yet, or a build was cut off: the next one writes it anew.
  }
}

function hashedPath({ name, contents }: BuiltFile): string {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10)
  const { dir, name: stem, ext } = path.posix.parse(name)
  return path.posix.join(dir, `${stem}-${hash}${ext}`)
}

function writeWithCompressed(file: string, contents: Uint8Array): void {
  const packed = /\.(woff2|png|jpg)$/.test(file)
  // The name holds a hash of the contents: what is there is this, and the last of its copies is written last.
  if (existsSync(packed ? file : `${file}.br`)) return
  writeWhole(file, contents)
  if (packed) return
  writeWhole(`${file}.gz`, gzipSync(contents, { level: 9 }))
  writeWhole(`${file}.br`, brotliCompressSync(contents))
}

/** Under another name first, and flushed: neither a running server nor a power cut may leave half a file of this name. */
function writeWhole(file: string, contents: Uint8Array | string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const half = `${file}.${process.pid}.half`
  writeFileSync(half, contents, { flush: true })
  renameSync(half, file)
}
