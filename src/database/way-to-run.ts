import { chmod, mkdir, stat } from 'node:fs/promises'
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
    if (as.how === 'user') await letOthersPass(dataFolder)
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

async function possibleWays(wanted?: ServerUser): Promise<readonly RunAs[]> {
  if (!isRoot()) return [{ how: 'as-is' }]
  const user = wanted ?? (await chooseServerUser())
  if (!user) throw new CannotOpen({ why: 'no-such-user' })
  return [
    { how: 'user', user },
    { how: 'namespace', user },
  ]
}

/** Others may pass root's data folder to what is theirs in it; they still cannot list or read it. */
async function letOthersPass(dataFolder: string): Promise<void> {
  const { uid, mode } = await stat(dataFolder)
  if (uid === 0 && (mode & 0o001) === 0) await chmod(dataFolder, (mode & 0o777) | 0o111)
}
