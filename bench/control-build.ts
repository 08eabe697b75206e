import { build } from 'esbuild'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { asset } from '#web'
import { neededBy } from '../tools/needed-by.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** What the control's build gave. */
interface Parts {
  readonly entry: string
  /** The entry, the editor's column, and all they need: what the page fetches before she can type. */
  readonly early: readonly string[]
  readonly files: readonly { readonly name: string; readonly text: string }[]
}

/** A production build, split where a part is not needed at first. */
export async function buildControl(): Promise<Parts> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['bench/control/main.tsx'],
    tsconfig: 'bench/control/tsconfig.json',
    ...{ bundle: true, write: false, minify: true, splitting: true, metafile: true, legalComments: 'none' },
    ...{ format: 'esm', outdir: 'out', entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]', jsx: 'automatic' },
    define: { 'process.env.NODE_ENV': '"production"' },
    target: ['chrome105', 'edge105', 'firefox104', 'safari16'],
  })
  const files = outputFiles.map((file) => ({ name: path.basename(file.path), text: file.text }))
  const outputs = Object.entries(metafile.outputs)
  const [entry] = outputs.find(([, { entryPoint }]) => entryPoint === 'bench/control/main.tsx') ?? []
  const [column] = outputs.find(([, { entryPoint }]) => entryPoint === 'bench/control/work-column.tsx') ?? []
  if (entry === undefined || column === undefined) throw new Error('The control did not build whole.')
  const own = [entry, column].map((output) => path.basename(output))
  const early = new Set([...own, ...neededBy(entry, metafile), ...neededBy(column, metafile)])
  return { entry: path.basename(entry), early: [...early], files }
}

const fonts = ['fonts/next-400.woff2', 'fonts/next-700.woff2', 'fonts/mono-400.woff2']

/** Style sheets and fonts are ours. What the page will need is preloaded, so that nothing waits for a script to ask. */
export function shellOf(slug: string, { entry, early }: Parts): string {
  const sheets = [asset('style.css'), asset('lesson.css')]
  return `<!doctype html><html lang="en-GB" data-kind="learner" data-size="normal" data-spacing="normal" data-tint="none" data-font="atkinson" data-theme="auto"><head><meta charset="utf-8"><title>Lesson</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
${fonts.map((name) => `<link rel="preload" href="${asset(name)}" as="font" type="font/woff2" crossorigin="anonymous">`).join('\n')}
<link rel="preload" href="/api/lessons/${slug}" as="fetch" crossorigin="anonymous">
${sheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
${early.map((name) => `<link rel="modulepreload" href="/assets/${name}">`).join('\n')}
<script type="module" src="/assets/${entry}"></script></head><body><div id="root"></div></body></html>`
}
