import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newId, systemClock, valueOf, type Id } from '#base'
import type { Files } from '#course'
import type { Database } from '#database'
import { openJournal, type Journal } from '#journal'
import { testDatabase } from '../database/testing.ts'
import {
  keepVersion,
  openShelf,
  openWork,
  readVersion,
  saveDraft,
  takeBack,
  versionsOf,
  workKinds,
  workProjection,
  type Because,
  type Place,
  type Shelf,
} from './index.ts'
import { repositoryFolder } from './shelf.ts'
import { standingOf } from './tables.ts'

/** Where Ada works: the button that counts. */
export const counting: Place = {
  exercise: 'ex-count000',
  name: 'count',
  folder: '4-javascript/010-a-button-that-counts/count',
  show: ['index.html', 'script.js'],
  start: { 'index.html': '<button>Count</button>\n', 'script.js': '' },
}

export const adding: Place = { ...counting, exercise: 'ex-adding00', name: 'add', folder: '4-javascript/020-add/add' }

/** A shelf on a real, empty database, and two learners who share nothing. */
export async function workroom(): Promise<Workroom> {
  const database = await testDatabase()
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'throughgate-work-'))
  const options = { database, dataFolder, kinds: workKinds, projections: [workProjection], clock: systemClock }
  const journal = await openJournal(options)
  const shelf = openShelf({ journal, dataFolder })
  return { database, dataFolder, journal, shelf, ada: new Writer(shelf), ben: new Writer(shelf) }
}

export interface Workroom {
  readonly database: Database
  readonly dataFolder: string
  readonly journal: Journal
  readonly shelf: Shelf
  readonly ada: Writer
  readonly ben: Writer
}

/** A learner at her keyboard. Each of her tabs is one `tab()`. */
class Writer {
  readonly id: Id = newId()
  readonly #shelf: Shelf

  constructor(shelf: Shelf) {
    this.#shelf = shelf
  }

  opens(place = counting) {
    return openWork(this.#shelf, this.id, place)
  }

  saves(files: Files, save: { base?: number; place?: Place; command?: Id; after?: Id } = {}) {
    const { base = 0, place = counting, command = newId(), after } = save
    return saveDraft(this.#shelf, this.id, place, { command, base, after, files })
  }

  /** Keeps a version on whatever draft is stored. */
  async keeps(files: Files, keep: { because?: Because; place?: Place; command?: Id } = {}) {
    const { because = 'check', place = counting, command = newId() } = keep
    const { number } = await this.opens(place)
    return keepVersion(this.#shelf, this.id, place, { command, base: number, files, because })
  }

  /** Presses Check in a tab whose page was loaded at draft `base`. */
  checks(files: Files, { base = 0, place = counting } = {}) {
    return keepVersion(this.#shelf, this.id, place, { command: newId(), base, files, because: 'check' })
  }

  takesBack(version: Id, { place = counting, base }: { place?: Place; base?: number } = {}) {
    return takeBack(this.#shelf, this.id, place, { command: newId(), version, base })
  }

  versions(place = counting) {
    return versionsOf(this.#shelf, this.id, place)
  }

  /** The text of `script.js` in each of her versions, newest first. */
  async scripts(place = counting): Promise<string[]> {
    const versions = await this.versions(place)
    const files = versions.map(({ version }) => readVersion(this.#shelf, this.id, place.exercise, version))
    return (await Promise.all(files)).map((result) => valueOf(result)['script.js'] ?? '')
  }

  /** The folder of her repository, which has to exist. */
  async repository(): Promise<string> {
    const { repository } = await standingOf(this.#shelf.journal.db, this.id, '')
    if (!repository) throw new Error('She has no repository yet.')
    return repositoryFolder(this.#shelf, repository)
  }

  /** Runs the machine's own git in her repository. gives what it printed. */
  async git(...args: readonly string[]): Promise<string> {
    return execFileSync('git', ['-C', await this.repository(), ...args], { encoding: 'utf8' })
  }
}

/** A page whose script counts to `n`. */
export function page(script: string): Files {
  return { ...counting.start, 'script.js': script }
}

export const ok = valueOf
