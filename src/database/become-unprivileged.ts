import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { done, refused, type Result } from '#base'
import { makePackageLinks } from './binaries.ts'
import { CannotOpen, type DatabaseRefusal } from './refusals.ts'
import { canPass, canRead, chooseServerUser, giveTree, isRoot, type RunAs, type ServerUser } from './run-as.ts'
import { makeFolder, refuseForeignFolder } from './way-to-run.ts'
import { staysRoot } from './words.ts'

/** Who this process is from now on. `warning` is a sentence for the terminal. */
export interface Became {
  readonly how: 'as-is' | 'changed' | 'stays-root'
  readonly warning?: string
}

/**
 * Started as root, this process becomes an ordinary user for good, and the data folder becomes that user's.
 * Call it first of all, before anything is opened or listened on. Started as an ordinary user, it does nothing.
 *
 * Where that user cannot read the program itself (a clone in root's own home), the process stays root and says so;
 * the database server runs as another user in any case.
 *
 * refuses  `no-such-user`; `not-a-data-folder`: a folder with other files in it is never given away
 */
export async function becomeUnprivileged(dataFolder: string): Promise<Result<Became, DatabaseRefusal>> {
  if (!isRoot()) return done({ how: 'as-is' })
  try {
    return done(await become(path.resolve(dataFolder)))
  } catch (error) {
    if (error instanceof CannotOpen) return refused(error.refusal)
    throw error
  }
}

async function become(dataFolder: string): Promise<Became> {
  const user = await chooseServerUser()
  if (!user) throw new CannotOpen({ why: 'no-such-user' })
  await makeFolder(dataFolder, 0o700)
  await refuseForeignFolder(dataFolder)
  const unreachable = await whatCannotReach({ how: 'user', user }, dataFolder)
  if (unreachable !== null) return { how: 'stays-root', warning: staysRoot(user.name, unreachable) }
  await makePackageLinks() // later we may not write in node_modules any more
  await giveTree(dataFolder, user.uid, user.gid)
  change(user, dataFolder)
  return { how: 'changed' }
}

/** The first of the program's parts that this user cannot get at, or null. */
async function whatCannotReach(as: RunAs, dataFolder: string): Promise<string | null> {
  if (!(await canPass(as, path.dirname(dataFolder)))) return path.dirname(dataFolder)
  const parts = [process.execPath, import.meta.filename, fileURLToPath(import.meta.resolve('pg'))]
  for (const part of parts) {
    if (!(await canRead(as, part))) return path.dirname(part)
  }
  return null
}

function change(user: ServerUser, home: string): void {
  const { setgroups, setgid, setuid } = process
  if (!setgroups || !setgid || !setuid) throw new Error('A system with a root user has setuid.')
  // In this order: without root the groups cannot be given up any more.
  setgroups([user.gid])
  setgid(user.gid)
  setuid(user.uid)
  // What we start looks for its settings there, and root's home is closed to us now.
  Object.assign(process.env, { HOME: home, USER: user.name, LOGNAME: user.name })
}
