import type { Metafile } from 'esbuild'
import path from 'node:path'

/** The names of the files that a built script imports before it runs, and that those import. */
export function neededBy(script: string, { outputs }: Metafile): string[] {
  const known = new Set<string>()
  const take = (file: string) => {
    for (const { path: needed, kind } of outputs[file]?.imports ?? []) {
      if (kind !== 'import-statement' || known.has(needed)) continue
      known.add(needed)
      take(needed)
    }
  }
  take(script)
  return [...known].map((needed) => path.basename(needed))
}
