import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import { keepBuilt } from './assets.ts'
import { paletteCss } from './palette.ts'

/** The faces we serve: by the name pages call them, the package each comes in, and what the style sheet says of it. */
const faces = [
  { file: 'next-400', from: 'atkinson-hyperlegible-next', family: 'Atkinson Hyperlegible Next', weight: 400 },
  { file: 'next-700', from: 'atkinson-hyperlegible-next', family: 'Atkinson Hyperlegible Next', weight: 700 },
  { file: 'mono-400', from: 'atkinson-hyperlegible-mono', family: 'Atkinson Hyperlegible Mono', weight: 400 },
  { file: 'lexend-400', from: 'lexend', family: 'Lexend', weight: 400 },
  { file: 'lexend-700', from: 'lexend', family: 'Lexend', weight: 700 },
] as const

/**
 * Which letters stand in which file of a face. Most pages need the first alone; a browser fetches the second when a page
 * holds one of its letters, as Welsh does (ŵ, ŷ). Anything else comes from the computer's own fonts.
 */
const letters = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212',
  'latin-ext': 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0',
} as const
type Letters = keyof typeof letters
const allLetters = Object.keys(letters) as Letters[]

/** What browsers in old locked-down PCs understand; esbuild rewrites what is newer. */
const target = ['chrome105', 'edge105', 'firefox102', 'safari16']

/**
 * Builds the style sheet and the fonts into `public/built/`: `style.css` and `fonts/*.woff2`, each with a hash in its
 * name. Gives the addresses by name. Parts are joined in the order of their names (`10-…`, `20-…`).
 */
export async function buildStyles(folder?: string): Promise<Record<string, string>> {
  const fonts = keepBuilt(
    faces.flatMap((face) => allLetters.map((which) => fontFile(face, which))),
    folder,
  )
  const css = [layers, fontCss(fonts), `@layer colours{${paletteCss()}}`, ...partsInOrder()].join('\n')
  const { code } = await transform(css, { loader: 'css', minify: true, target, legalComments: 'none' })
  return { ...fonts, ...keepBuilt([{ name: 'style.css', contents: Buffer.from(code) }], folder) }
}

const layers = '@layer colours, base, parts, pages, print;'

type Face = (typeof faces)[number]

function fontFile(face: Face, which: Letters) {
  const { from, weight } = face
  const packed = import.meta.resolve(`@fontsource/${from}/files/${from}-${which}-${weight}-normal.woff2`)
  return { name: fontName(face, which), contents: readFileSync(fileURLToPath(packed)) }
}

const fontName = ({ file }: Face, which: Letters) => `fonts/${file}${which === 'latin' ? '' : '-ext'}.woff2`

function fontCss(fonts: Record<string, string>): string {
  return faces.flatMap((face) => allLetters.map((which) => faceCss(face, which, fonts))).join('\n')
}

function faceCss(face: Face, which: Letters, fonts: Record<string, string>): string {
  const { family, weight } = face
  const source = `url(${fonts[fontName(face, which)] ?? ''}) format('woff2')`
  const of = `font-family:'${family}';font-weight:${weight};font-display:swap`
  return `@font-face{${of};src:${source};unicode-range:${letters[which]}}`
}

function partsInOrder(): string[] {
  const folder = fileURLToPath(new URL('./styles/', import.meta.url))
  const names = readdirSync(folder).filter((name) => name.endsWith('.css'))
  return names.sort().map((name) => readFileSync(path.join(folder, name), 'utf8'))
}
