import { randomBytes } from 'node:crypto'
import { open, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'

/** Nothing can be saved for want of room on the disk; reading still works. Sentence: `diskFullSentence`. */
export class DiskFull extends Error {
  constructor(cause?: unknown) {
    super('The disk is full.', { cause })
  }
}

const MB = 1024 * 1024

/**
 * Keeps the disk from filling to the last byte. PostgreSQL stops altogether when it cannot write its log, and cannot
 * start again without some room; so we refuse to write while there is still enough for it to go on reading.
 *
 * Should something else fill the disk all the same, the `ballast` file is given up and the server starts in its place.
 */
export class DiskRoom {
  readonly #folder: string
  readonly #ballast: string
  #free = Infinity
  #seenAt = -Infinity

  constructor(folder: string) {
    this.#folder = folder
    this.#ballast = path.join(folder, 'ballast')
  }

  /** Throws `DiskFull` when too little is left to write. Looks at the disk at most every quarter of a second. */
  async check(): Promise<void> {
    if (performance.now() - this.#seenAt > 250) await this.#look()
    if (this.#free < least) throw new DiskFull()
  }

  /** Makes the ballast if it is not there and there is ample room. */
  async reserve(): Promise<void> {
    await this.#look()
    if (this.#free < 2 * least + ballastBytes || (await sizeOf(this.#ballast)) === ballastBytes) return
    const file = await open(this.#ballast, 'w', 0o600)
    const block = randomBytes(MB) // a disk that compresses would keep no room for zeros
    try {
      for (let at = 0; at < ballastBytes; at += MB) await file.write(block)
    } finally {
      await file.close()
    }
  }

  /** Gives the reserve up. False when there was none left to give. */
  async giveUp(): Promise<boolean> {
    const size = await sizeOf(this.#ballast)
    await rm(this.#ballast, { force: true })
    return size > 0
  }

  async #look(): Promise<void> {
    this.#seenAt = performance.now()
    const { bavail, bsize } = await statfs(this.#folder)
    this.#free = bavail * bsize
  }
}

/** Enough for the checkpoints and log of a server that is only read from. */
const least = 48 * MB
const ballastBytes = 24 * MB

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )
