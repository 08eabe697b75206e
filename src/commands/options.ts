import path from 'node:path'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { done, refused, type Result } from '#base'

export interface SiteOptions {
  /** Where everything this site keeps stands. */
  readonly dataFolder: string
  /** A PostgreSQL server to use instead of the embedded one. */
  readonly databaseUrl: string | undefined
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
  readonly words: readonly string[]
}

const common = { data: { type: 'string' } } as const satisfies ParseArgsOptionsConfig

/** Reads a command's arguments. `own` are the flags this command has beside `--data`. */
export function readOptions(
  args: string[],
  own: ParseArgsOptionsConfig = {},
): Result<SiteOptions, { why: 'flag'; say: string }> {
  try {
    const { values, positionals } = parseArgs({ args, options: { ...common, ...own }, allowPositionals: true })
    const flags = values as Readonly<Record<string, string | boolean | undefined>> // no option here may be given twice
    const dataFolder = path.resolve(String(flags['data'] ?? process.env['THROUGHGATE_DATA'] ?? 'data'))
    return done({ dataFolder, databaseUrl: process.env['DATABASE_URL'], flags, words: positionals })
  } catch (error) {
    // parseArgs says by name which flag it does not know or which value is missing.
    return refused({ why: 'flag' as const, say: error instanceof Error ? error.message : String(error) })
  }
}

/** A port from a flag or the environment; null when it is not one. */
export function readPort(text: string): number | null {
  const port = Number(text)
  return /^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535 ? port : null
}
