import { mkdtempSync, rmSync } from 'node:fs'
import { access, constants, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findChromium } from '#checks'
import { loadCourse } from '#course'
import { openDatabase, sayWhyNot } from '#database'
import { gitVersion } from '#work'
import { courseFolder } from './open-site.ts'
import { readOptions } from './options.ts'
import { doctorWords as words } from './words.ts'

/** What was looked at, whether it works, and what to do when it does not. `weak` works, but not all of it. */
interface Found {
  readonly what: string
  readonly is: 'works' | 'weak' | 'broken'
  readonly says: string
}

/** `throughgate doctor`: tries what a site needs on this machine and says in plain words what works and what does not. */
export async function doctor(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (!options.ok) {
    console.error(options.say)
    return 2
  }
  const { dataFolder, databaseUrl } = options.value
  const looks = [
    node,
    git,
    () => database(databaseUrl),
    () => folder(dataFolder),
    () => disk(dataFolder),
    port,
    course,
    chromium,
  ]
  let broken = 0
  for (const look of looks) {
    const found = await look()
    console.log(`${words.marks[found.is]} ${found.what.padEnd(12)} ${found.says}`)
    if (found.is === 'broken') broken += 1
  }
  console.log(broken === 0 ? words.allWell : words.notWell(broken))
  return broken === 0 ? 0 : 1
}

function node(): Found {
  return { what: 'Node', is: 'works', says: words.node(process.version, `${process.platform} ${process.arch}`) }
}

async function git(): Promise<Found> {
  const version = await gitVersion()
  return version === null ? { what: 'git', is: 'weak', says: words.noGit } : { what: 'git', is: 'works', says: version }
}

/** Makes a database in a folder of its own, so that a running site is not disturbed. */
async function database(url: string | undefined): Promise<Found> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-doctor-'))
  const opened = await openDatabase({ dataFolder, url })
  try {
    if (!opened.ok) return { what: 'Database', is: 'broken', says: sayWhyNot(opened) }
    return { what: 'Database', is: 'works', says: words.database(opened.value.version, opened.value.kind) }
  } finally {
    if (opened.ok) await opened.value.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function folder(dataFolder: string): Promise<Found> {
  try {
    await access(await nearestFolder(dataFolder), constants.W_OK)
    return { what: 'Data folder', is: 'works', says: dataFolder }
  } catch {
    return { what: 'Data folder', is: 'broken', says: words.noFolder(dataFolder) }
  }
}

async function disk(dataFolder: string): Promise<Found> {
  const { bavail, bsize } = await statfs(await nearestFolder(dataFolder))
  const gigabytes = (bavail * bsize) / 1e9
  return {
    what: 'Disk',
    is: gigabytes >= 2 ? 'works' : gigabytes >= 0.5 ? 'weak' : 'broken',
    says: words.disk(gigabytes),
  }
}

async function nearestFolder(folder: string): Promise<string> {
  try {
    await access(folder)
    return folder
  } catch {
    return nearestFolder(path.dirname(folder))
  }
}

function port(): Promise<Found> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve({ what: 'Port 4000', is: 'weak', says: words.portTaken }))
    server.listen(4000, '127.0.0.1', () =>
      server.close(() => resolve({ what: 'Port 4000', is: 'works', says: words.portFree })),
    )
  })
}

async function course(): Promise<Found> {
  const { lessons, faults } = await loadCourse(courseFolder)
  return {
    what: 'Course',
    is: faults.length === 0 ? 'works' : 'weak',
    says: words.course(lessons.length, faults.length),
  }
}

function chromium(): Found {
  const found = findChromium()
  return found === null
    ? { what: 'Chromium', is: 'weak', says: words.noChromium }
    : { what: 'Chromium', is: 'works', says: found }
}
