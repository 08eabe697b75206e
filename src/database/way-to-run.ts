import { chmod, mkdir, readdir, stat } from 'node:fs/promises'
import { lockFileName } from './folder-lock.ts'
import { CannotOpen } from './refusals.ts'
import { canPass, canWriteIn, chooseServerUser, giveTo, isRoot, type RunAs, type ServerUser } from './run-as.ts'

/**
 * How the server can be run on these folders, and makes them ready for it: `folder`, inside the data folder, then
 * belongs to whoever the server runs as.
 *
 * As an ordinary user: as that user. As root, which PostgreSQL refuses: as another user; where that one cannot pass
 * the folders above (a home of mode 0700), in a user namespace; where this system allows none, it is refused.
 */
export async function wayToRun(dataFolder: string, folder: string, wanted?: ServerUser): Promise<RunAs> {
  const ways = await possibleWays(wanted)
  for (const as of ways) {
    if (as.how !== 'as-is') await letOthersPass(dataFolder)
    if (!(await canPass(as, dataFolder))) continue
    await makeFolder(folder, 0o700)
    await giveTo(as, folder)
    if (await canWriteIn(as, folder)) return as
  }
  const [first] = ways
  if (!first || first.how === 'as-is') throw new CannotOpen({ why: 'folder-not-yours', folder: dataFolder })
  throw new CannotOpen({ why: 'cannot-become-user', user: first.user.name, folder: dataFolder })
}

/** Makes a folder and those above it; refuses in words where this user may not. */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode })
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') throw new CannotOpen({ why: 'disk-full', folder })
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) throw new CannotOpen({ why: 'folder-not-yours', folder })
    throw error
  }
}

/**
 * Refuses a folder that holds other people's files: `--data /root`, mistyped, must not be opened up or given away.
 * Ours is one from an earlier start, or an empty one. A disk of its own holds `lost+found` when it is new.
 */
export async function refuseForeignFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []) // not readable: what follows says so in its own words
  if (names.includes(lockFileName) || names.every((name) => ['lost+found', 'database'].includes(name))) return
  throw new CannotOpen({ why: 'not-a-data-folder', folder })
}

async function possibleWays(wanted?: ServerUser): Promise<readonly RunAs[]> {
  if (!isRoot()) return [{ how: 'as-is' }]
  const user = wanted ?? (await chooseServerUser())
  if (!user) throw new CannotOpen({ why: 'no-such-user' })
  return [
    { how: 'user', user },
    { how: 'namespace', user },
  ]
}

/** Others may pass the data folder to what is theirs in it; they still cannot list or read it. */
async function letOthersPass(dataFolder: string): Promise<void> {
  const { mode } = await stat(dataFolder)
  if ((mode & 0o001) === 0) await chmod(dataFolder, (mode & 0o777) | 0o111)
}
