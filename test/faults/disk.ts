import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { memoryFolder } from '../../src/database/testing.ts'

/** A disk of its own: an ext4 file system in a file, mounted. */
export interface Disk {
  /** The folder it is mounted on. */
  readonly folder: string
  /**
   * Copies the disk as a power cut at this moment would leave it: what was not yet forced to it is only in the memory of
   * the machine, and so not in the copy. `comeBack` puts the copy in its place, once nothing works on the disk any more.
   */
  readonly cut: () => { comeBack(): void }
  /** Something else takes every byte that is left. */
  readonly fill: () => void
  /** It is thrown away again. */
  readonly empty: () => void
  readonly unplug: () => void
}

/** A new, empty disk. It writes by itself only every 300 s, so that nothing is kept that was not asked for. */
export function aDisk(options: { megabytes: number }): Disk {
  const place = mkdtempSync(path.join(memoryFolder() ?? tmpdir(), 'tg-disk-'))
  chmodSync(place, 0o711)
  const image = path.join(place, 'disk.img')
  writeFileSync(image, '')
  truncateSync(image, options.megabytes * 1024 * 1024)
  run('mkfs.ext4', ['-q', '-F', '-m', '0', image])
  return mounted(place, image)
}

/** Why no disk can be made here, or null when it can. Found out by making one. */
export function canMountLoop(): string | null {
  if (process.platform !== 'linux') return 'only Linux can mount a file as a disk'
  if (process.getuid?.() !== 0) return 'only root may mount a file as a disk'
  try {
    aDisk({ megabytes: 4 }).unplug()
    return null
  } catch (error) {
    return `this machine does not let a file be mounted as a disk: ${error instanceof Error ? error.message : String(error)}`
  }
}

function mounted(place: string, image: string): Disk {
  const folder = path.join(place, 'mounted')
  const mount = () => run('mount', ['-o', 'loop,commit=300', image, folder])
  const umount = () => run('umount', [folder])
  mkdirSync(folder)
  mount()
  return {
    folder,
    cut() {
      const copy = path.join(place, 'cut.img')
      run('cp', ['--sparse=always', image, copy])
      const comeBack = () => {
        umount()
        renameSync(copy, image)
        mount()
      }
      return { comeBack }
    },
    fill: () => takeAll(path.join(folder, foreign)),
    empty: () => rmSync(path.join(folder, foreign)),
    unplug() {
      umount()
      rmSync(place, { recursive: true })
    },
  }
}

const foreign = 'somebody-elses-film.bin'

function takeAll(file: string): void {
  const open = openSync(file, 'w')
  try {
    for (const size of [1024 * 1024, 4096]) while (isWritten(open, Buffer.alloc(size, 1)));
  } finally {
    closeSync(open)
  }
}

function isWritten(file: number, block: Buffer): boolean {
  try {
    return writeSync(file, block) > 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
    throw error
  }
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr.trim()}`)
}
