// Every colour of every theme, by what it is for. The style sheet is made from this, and the contrast test reads it,
// so that no pair of colours can slip below what a reader needs.

/** What each theme must give a colour. `line` is decoration only; whatever can be pressed has a border in `soft`. */
export interface Palette {
  readonly paper: string
  readonly card: string
  readonly line: string
  readonly ink: string
  readonly soft: string
  readonly brand: string
  readonly brandInk: string
  /** Behind what is chosen or below the pointer. */
  readonly brandSoft: string
  readonly mark: string
  readonly markInk: string
  /** Behind a marked line or word. */
  readonly markSoft: string
  readonly good: string
  readonly goodSoft: string
  readonly stop: string
  readonly stopSoft: string
  readonly focus: string
  // Code, by what a piece of it is.
  readonly codeTag: string
  readonly codeName: string
  readonly codeText: string
  readonly codeWord: string
  readonly codeNumber: string
  readonly codeCall: string
  readonly codeNote: string
  // Drawings: fills only, always inside an outline of `ink`.
  readonly wood: string
  readonly sky: string
  readonly leaf: string
  readonly stone: string
  // Land on the road's drawing, far to near; place names stand on it.
  readonly landFar: string
  readonly landMid: string
  readonly landNear: string
  readonly dawn: string
}

const light: Palette = {
  paper: '#FBF7EF',
  card: '#FFFFFF',
  line: '#D9D2C3',
  ink: '#1B2A2F',
  soft: '#4A5A5E',
  brand: '#0B5D5B',
  brandInk: '#FFFFFF',
  brandSoft: '#E1EFED',
  mark: '#E3B23C',
  markInk: '#1B2A2F',
  markSoft: '#FBF0CF',
  good: '#1F6B3A',
  goodSoft: '#E8F3EB',
  stop: '#9B2C2C',
  stopSoft: '#FBECEA',
  focus: '#1D4ED8',
  codeTag: '#0B5D5B',
  codeName: '#6B4E00',
  codeText: '#1F6B3A',
  codeWord: '#6D3A9C',
  codeNumber: '#9C2A5B',
  codeCall: '#1D4ED8',
  codeNote: '#4A5A5E',
  wood: '#D8B98A',
  sky: '#CFE5E4',
  leaf: '#A9CDB0',
  stone: '#E4DFD3',
  landFar: '#E4EFE3',
  landMid: '#F5F0DF',
  landNear: '#DFEDE9',
  dawn: '#FBE5AE',
}

const dark: Palette = {
  paper: '#12191B',
  card: '#1B2528',
  line: '#37464A',
  ink: '#F2EDE2',
  soft: '#B9C4C4',
  brand: '#6FD0C8',
  brandInk: '#0B2B2A',
  brandSoft: '#1F3A3B',
  mark: '#F0C75E',
  markInk: '#12191B',
  markSoft: '#3A3522',
  good: '#7FD69B',
  goodSoft: '#1A3225',
  stop: '#F2A0A0',
  stopSoft: '#3B2426',
  focus: '#9EC1FF',
  codeTag: '#6FD0C8',
  codeName: '#E6CF8B',
  codeText: '#9ADFAE',
  codeWord: '#CDB0F2',
  codeNumber: '#F3A9C6',
  codeCall: '#9EC1FF',
  codeNote: '#B9C4C4',
  wood: '#6E5A3C',
  sky: '#23464B',
  leaf: '#2F5A3F',
  stone: '#3A4548',
  landFar: '#1C2D2D',
  landMid: '#222A27',
  landNear: '#173030',
  dawn: '#6A5A2E',
}

const contrast: Palette = {
  paper: '#000000',
  card: '#000000',
  line: '#FFFFFF',
  ink: '#FFFFFF',
  soft: '#FFFFFF',
  brand: '#7DF3EA',
  brandInk: '#000000',
  brandSoft: '#00302E',
  mark: '#FFE14D',
  markInk: '#000000',
  markSoft: '#332B00',
  good: '#8CFFB0',
  goodSoft: '#00260D',
  stop: '#FFB8B8',
  stopSoft: '#330808',
  focus: '#FFE14D',
  codeTag: '#7DF3EA',
  codeName: '#FFE9A3',
  codeText: '#A6FFC2',
  codeWord: '#E2CCFF',
  codeNumber: '#FFBFDA',
  codeCall: '#B8D3FF',
  codeNote: '#FFFFFF',
  wood: '#4A3C22',
  sky: '#0E3033',
  leaf: '#123A20',
  stone: '#2A2A2A',
  landFar: '#000000',
  landMid: '#000000',
  landNear: '#000000',
  dawn: '#4A3F00',
}

/** A tint recolours what a reader reads on, and leaves the rest. */
type Tint = Pick<Palette, 'paper' | 'card' | 'line'>

const lightTints: Readonly<Record<string, Tint>> = {
  cream: { paper: '#FAF0D7', card: '#FDF7E6', line: '#DCCFAE' },
  blue: { paper: '#E3EEF8', card: '#EFF6FC', line: '#BFD0DF' },
  rose: { paper: '#F9E8EA', card: '#FCF2F3', line: '#DFC3C7' },
  grey: { paper: '#E8E9E9', card: '#F2F3F3', line: '#C8CBCC' },
}

const darkTints: Readonly<Record<string, Tint>> = {
  cream: { paper: '#1C1911', card: '#272318', line: '#4B442F' },
  blue: { paper: '#0F1825', card: '#182435', line: '#334761' },
  rose: { paper: '#21161A', card: '#2D2025', line: '#533E45' },
  grey: { paper: '#18191A', card: '#242627', line: '#45494B' },
}

/** Every theme a reader can be in, tints worked in; by name, for the contrast test. */
export const themes: Readonly<Record<string, Palette>> = {
  light,
  dark,
  contrast,
  ...Object.fromEntries(Object.entries(lightTints).map(([name, tint]) => [`light ${name}`, { ...light, ...tint }])),
  ...Object.fromEntries(Object.entries(darkTints).map(([name, tint]) => [`dark ${name}`, { ...dark, ...tint }])),
}

/** The custom properties of every theme as CSS. */
export function paletteCss(): string {
  const chosenDark = [
    rule(":root[data-theme='dark']", dark, 'dark'),
    ...tintRules(":root[data-theme='dark']", darkTints),
  ]
  const byItself = [rule(":root[data-theme='auto']", dark, 'dark'), ...tintRules(":root[data-theme='auto']", darkTints)]
  return [
    rule(':root', light, 'light'),
    ...tintRules(':root', lightTints),
    ...chosenDark,
    `@media (prefers-color-scheme: dark) {${byItself.join('')}}`,
    // Stated last, and as strong as a tint: no tint reaches it.
    rule(":root[data-theme='contrast'][data-tint]", contrast, 'dark'),
    // Paper is white and ink is black, whatever the screen was.
    `@media print {${rule(':root[data-theme][data-tint]', { ...light, paper: '#FFFFFF' }, 'light')}}`,
  ].join('\n')
}

function tintRules(root: string, tints: Readonly<Record<string, Tint>>): string[] {
  return Object.entries(tints).map(([name, tint]) => rule(`${root}[data-tint='${name}']`, tint))
}

function rule(selector: string, colours: Partial<Palette>, scheme?: 'light' | 'dark'): string {
  const properties = Object.entries(colours).map(([name, colour]) => `--${kebab(name)}:${colour}`)
  return `${selector}{${[...(scheme ? [`color-scheme:${scheme}`] : []), ...properties].join(';')}}`
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
