import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { valueOf } from '#base'
import { openDatabase } from '#database'
import type { Trial } from './trial.ts'

/** The database by itself: four writers, each row acknowledged in a line. */
export const databaseTrial: Trial = {
  command: (dataFolder) => nodeWith(import.meta.resolve('./database-writers.ts'), dataFolder),
  drive: eachLine,
  async lost(dataFolder, acknowledged) {
    const { db, close } = valueOf(await openDatabase({ dataFolder }))
    const { rows } = await sql<{ what: string }>`select stream || ':' || n as what from kept`.execute(db).finally(close)
    const kept = new Set(rows.map((row) => row.what))
    return [...acknowledged].filter((what) => !kept.has(what))
  },
}

/** One of our programs, run as the app is. */
export function nodeWith(url: string, ...args: string[]): readonly [string, ...string[]] {
  return [process.execPath, '--import', 'tsx', fileURLToPath(url), ...args]
}

/** For a program that says in a line what it has kept. */
export async function eachLine(program: ChildProcess, acknowledge: (what: string) => void): Promise<void> {
  if (!program.stdout) return
  for await (const line of createInterface({ input: program.stdout })) acknowledge(line)
}
