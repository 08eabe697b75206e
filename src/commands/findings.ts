import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { browserWhenNeeded } from './browser-when-needed.ts'
import { primaryFinding, type Files, type Finding, type Language } from '#findings'

const usage = 'Usage: throughgate findings FOLDER [--json]'

interface Snippet {
  readonly name: string
  readonly files: Files
}

/**
 * `throughgate findings FOLDER`: what a learner would be told about each broken snippet in a folder.
 *
 * A file that stands in the folder itself is a snippet of its own; a folder inside it is one snippet of all its files.
 * Only .html, .css and .js are read; `expected.*` is not. Without Chromium it reads and does not run. Gives 0, or 2 when nothing can be read.
 */
export async function findings(args: string[]): Promise<number> {
  const asJson = args.includes('--json')
  const [folder, ...rest] = args.filter((each) => each !== '--json')
  if (folder === undefined || rest.length > 0) {
    console.log(usage)
    return 2
  }
  const snippets = await snippetsIn(folder)
  if (snippets === null || snippets.length === 0) {
    console.error(`There are no .html, .css or .js files in "${folder}". Name a folder that has some.`)
    return 2
  }
  const read = await withRuns(snippets)
  if (asJson) console.log(JSON.stringify(read, null, 2))
  else for (const { name, primary } of read) console.log(lines(name, primary).join('\n'))
  return 0
}

interface Told {
  readonly name: string
  readonly primary: Finding | null
  readonly rest: readonly Finding[]
}

/** Reads every snippet, and runs those with a script in which reading finds nothing, as a check does. */
async function withRuns(snippets: readonly Snippet[]): Promise<Told[]> {
  const browser = browserWhenNeeded()
  try {
    return await Promise.all(
      snippets.map(async ({ name, files }) => {
        const language = languageOf(files)
        const read = primaryFinding(files, language)
        if (read.primary || !browser || !hasScript(files)) return { name, ...read }
        const run = await browser.run({ language, files: withPage(files, language), checks: '' })
        return { name, ...primaryFinding(files, language, run) }
      }),
    )
  } finally {
    await browser?.close()
  }
}

function hasScript(files: Files): boolean {
  return Object.entries(files).some(([name, text]) => /\.m?js$/i.test(name) || /<script/i.test(text))
}

/** A script that speaks of a page and came without one gets an empty one. */
function withPage(files: Files, language: Language): Files {
  if (language !== 'js-dom' || Object.keys(files).some((name) => /\.html?$/i.test(name))) return files
  const scripts = Object.keys(files).map((name) => `<script src="${name}"></script>`)
  return { ...files, 'index.html': `<!doctype html><title>Page</title>${scripts.join('')}` }
}

function lines(name: string, primary: Finding | null): string[] {
  if (!primary) return [name, '  Nothing to mend was found by reading.']
  const { file, line, id, what, why, tryThis } = primary
  const more = [why, tryThis].filter((each) => each !== undefined).map((each) => `    ${each}`)
  return [name, `  ${file}:${line}  ${id}  ${what}`, ...more]
}

async function snippetsIn(folder: string): Promise<Snippet[] | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (!entries) return null
  const own = entries.filter((each) => each.isFile() && isRead(each.name)).map((each) => each.name)
  const single = await Promise.all(
    own.sort().map(async (name) => ({ name, files: { [name]: await readFile(join(folder, name), 'utf8') } })),
  )
  const folders = entries.filter((each) => each.isDirectory()).map((each) => each.name)
  const inside = await Promise.all(folders.sort().map((name) => snippetsUnder(folder, name)))
  return [...single, ...inside.flat()]
}

// A folder with files of its own is one snippet, with all below it; one without only groups others.
async function snippetsUnder(root: string, name: string): Promise<Snippet[]> {
  const entries = await readdir(join(root, name), { withFileTypes: true })
  if (entries.some((each) => each.isFile() && isRead(each.name)))
    return [{ name, files: await filesUnder(join(root, name)) }]
  const folders = entries.filter((each) => each.isDirectory()).map((each) => `${name}/${each.name}`)
  return (await Promise.all(folders.sort().map((each) => snippetsUnder(root, each)))).flat()
}

async function filesUnder(folder: string): Promise<Files> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((each) => each.isFile() && isRead(each.name))
    .map((each) => join(each.parentPath, each.name))
  const read = paths.sort().map(async (path) => {
    const name = path.slice(join(folder, '/').length).replaceAll('\\', '/')
    return [name, await readFile(path, 'utf8')] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

function isRead(name: string): boolean {
  return /\.(html?|css|m?js)$/i.test(name) && !/^(expected|readme)\b/i.test(name)
}

function languageOf(files: Files): Language {
  const has = (ending: RegExp): boolean => Object.keys(files).some((name) => ending.test(name))
  if (has(/\.m?js$/i)) return has(/\.html?$/i) || speaksOfPage(files) ? 'js-dom' : 'js-pure'
  return has(/\.html?$/i) ? 'html' : 'css'
}

function speaksOfPage(files: Files): boolean {
  return Object.values(files).some((text) =>
    /document|window|alert|prompt|confirm|addEventListener|getElement|querySelector|\.(innerHTML|textContent|value|style|onclick)\b/i.test(
      text,
    ),
  )
}
