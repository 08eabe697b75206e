import { Lexer } from 'css-tree/lexer'
import { setOf } from '../text.ts'
import definitions from './definitions.json' with { type: 'json' }

const unjudged: ReadonlySet<string> = new Set(definitions.unjudged)
let made: Lexer | undefined

// Made at first use: it costs some milliseconds, and a page without CSS never needs it.
function lexer(): Lexer {
  made ??= new Lexer(
    {
      generic: true,
      cssWideKeywords: ['initial', 'inherit', 'unset', 'revert', 'revert-layer'],
      ...definitions,
      node: {},
    },
    {},
    {},
  )
  return made
}

export function isProperty(name: string): boolean {
  return name.startsWith('-') || name in lexer().properties || unjudged.has(name)
}

/** Properties without browser prefixes, common ones first, so that a slip is read as the likelier of two. */
export function propertyNames(): readonly string[] {
  const rest = Object.keys(lexer().properties).filter((name) => !name.startsWith('-') && !common.has(name))
  return [...common, ...rest, ...unjudged]
}

const common =
  setOf(`color background-color background font-size font-family font-weight font-style text-align margin padding
border width height display margin-top margin-bottom margin-left margin-right padding-top padding-bottom padding-left
padding-right border-radius line-height text-decoration list-style max-width min-width max-height min-height position top
left right bottom float clear opacity z-index overflow cursor box-shadow text-shadow border-color border-width border-style
border-bottom border-top border-left border-right letter-spacing text-transform justify-content align-items flex-direction
flex-wrap flex gap grid-template-columns background-image background-size background-position background-repeat transition
transform animation visibility box-sizing vertical-align text-indent word-spacing white-space outline content object-fit`)

export interface Mismatch {
  /** Offset in the value of what does not fit, and its length. */
  readonly at: number
  readonly length: number
  readonly words: string
}

/** Where a value stops fitting its property, or undefined when it fits or cannot be told. */
export function mismatchOf(property: string, value: string): Mismatch | undefined {
  const { error } = lexer().matchProperty(property, value)
  if (error?.name !== 'SyntaxMatchError') return undefined
  return { at: error.mismatchOffset ?? 0, length: error.mismatchLength ?? 0, words: error.message }
}

const keywordsOf = new Map<string, ReadonlySet<string>>()

/** Every plain word a property may take. */
export function keywords(property: string): ReadonlySet<string> {
  const known = keywordsOf.get(property)
  if (known) return known
  const found = new Set<string>()
  const start = lexer().properties[property]?.syntax
  if (start) collect(start, found, new Set())
  keywordsOf.set(property, found)
  return found
}

// A definition's syntax is a small tree of terms; only keywords and references to other definitions matter here.
function collect(node: unknown, found: Set<string>, seen: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  const { type, name, terms, term } = node as { type?: string; name?: string; terms?: unknown[]; term?: unknown }
  if (type === 'Keyword' && name !== undefined && !name.startsWith('-')) found.add(name)
  if ((type === 'Type' || type === 'Property') && name !== undefined && !seen.has(type + name)) {
    seen.add(type + name)
    collect((type === 'Type' ? lexer().types : lexer().properties)[name]?.syntax, found, seen)
  }
  if (term) collect(term, found, seen)
  for (const each of terms ?? []) collect(each, found, seen)
}

let colours: ReadonlySet<string> | undefined

export function colourNames(): ReadonlySet<string> {
  if (colours) return colours
  const found = new Set<string>()
  collect(lexer().types['named-color']?.syntax, found, new Set())
  colours = found
  return found
}

export const units =
  setOf(`px em rem % vh vw vmin vmax dvh dvw svh svw lvh lvw vi vb ch ex cm mm in pt pc q fr s ms deg rad
turn grad dpi dpcm dppx lh rlh cap ic cqw cqh cqi cqb cqmin cqmax x hz khz`)

export const functions =
  setOf(`rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix url calc min max clamp var env attr
linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient translate translatex
translatey translate3d rotate rotatex rotatey rotatez scale scalex scaley skew skewx skewy matrix perspective blur
brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia repeat minmax fit-content cubic-bezier
steps counter counters polygon circle ellipse inset image-set light-dark format local`)

/** What people call a property before they know its name. */
// prettier-ignore
export const meantProperties: Readonly<Record<string, string>> = {
  'font-color': 'color', 'font-colour': 'color', 'text-color': 'color', 'text-colour': 'color', 'text-size': 'font-size', 'textsize': 'font-size',
  'bg-color': 'background-color', 'bg-colour': 'background-color', bgcolor: 'background-color', bgcolour: 'background-color', 'back-color': 'background-color', 'back-ground': 'background',
  'background-img': 'background-image', 'bg-image': 'background-image', bg: 'background', image: 'background-image', img: 'background-image', 'background-picture': 'background-image',
  size: 'font-size', 'letter-size': 'font-size', 'font-bold': 'font-weight', bold: 'font-weight', 'text-weight': 'font-weight', 'font-thickness': 'font-weight', weight: 'font-weight',
  italic: 'font-style', italics: 'font-style', 'text-style': 'font-style', underline: 'text-decoration', 'text-underline': 'text-decoration', 'font-decoration': 'text-decoration', 'text-decor': 'text-decoration',
  'align-text': 'text-align', align: 'text-align', 'font-align': 'text-align', center: 'text-align', centre: 'text-align', 'text-center': 'text-align', 'text-position': 'text-align', alignment: 'text-align',
  'font-type': 'font-family', 'font-face': 'font-family', 'font-name': 'font-family', 'text-font': 'font-family', fontfamily: 'font-family', typeface: 'font-family', family: 'font-family', 'font-style-family': 'font-family', 'text-family': 'font-family',
  radius: 'border-radius', 'corner-radius': 'border-radius', rounded: 'border-radius', 'border-round': 'border-radius', 'border-corner': 'border-radius', 'border-rounded': 'border-radius', 'border-size': 'border-width', 'border-thickness': 'border-width',
  'line-spacing': 'line-height', 'text-height': 'line-height', 'letter-space': 'letter-spacing', 'word-space': 'word-spacing', spacing: 'margin', space: 'margin', 'margin-between': 'gap',
  transparency: 'opacity', transparent: 'opacity', alpha: 'opacity', shadow: 'box-shadow', 'border-shadow': 'box-shadow', 'font-shadow': 'text-shadow', 'drop-shadow': 'box-shadow',
  highlight: 'background-color', 'hover': 'a:hover', 'mouse': 'cursor', pointer: 'cursor', 'list-type': 'list-style-type', bullet: 'list-style', bullets: 'list-style', 'list-bullet': 'list-style',
  'padding-all': 'padding', 'inner-margin': 'padding', 'outline-colour': 'outline-color', 'text-case': 'text-transform', uppercase: 'text-transform', layer: 'z-index', 'z-order': 'z-index', 'hide': 'display', hidden: 'visibility', visible: 'visibility', 'text': 'color', wide: 'width', tall: 'height', high: 'height', length: 'width', 'grid-columns': 'grid-template-columns', 'grid-gaps': 'gap', direction: 'direction', 'flex-align': 'align-items', 'flex-justify': 'justify-content', 'align-item': 'align-items', 'background-repeats': 'background-repeat',
}

/** What people write for a value, by property; `*` stands for every property. */
// prettier-ignore
export const meantValues: Readonly<Record<string, string>> = {
  'text-align middle': 'center', 'text-align centered': 'center', 'text-align centred': 'center', 'text-align central': 'center', 'text-align centralise': 'center', 'text-align full': 'justify', 'text-align justified': 'justify',
  'font-weight strong': 'bold', 'font-weight heavy': 'bold', 'font-weight thick': 'bold', 'font-weight thin': 'lighter', 'font-weight light': 'lighter', 'font-weight medium': '500', 'font-weight semibold': '600', 'font-weight semi-bold': '600', 'font-weight none': 'normal', 'font-weight regular': 'normal',
  'font-style italics': 'italic', 'font-style slanted': 'italic', 'text-decoration underlined': 'underline', 'text-decoration strike': 'line-through', 'text-decoration strikethrough': 'line-through', 'text-decoration crossed': 'line-through', 'text-decoration no': 'none', 'text-decoration under-line': 'underline',
  'display inlineblock': 'inline-block', 'display inline block': 'inline-block', 'display hidden': 'none', 'display hide': 'none', 'display invisible': 'none', 'display show': 'block', 'display visible': 'block', 'display column': 'flex', 'display row': 'flex', 'display off': 'none',
  'cursor hand': 'pointer', 'cursor click': 'pointer', 'cursor finger': 'pointer', 'list-style no': 'none', 'list-style bullets': 'disc', 'list-style bullet': 'disc', 'list-style numbers': 'decimal', 'list-style number': 'decimal', 'list-style-type numbers': 'decimal', 'list-style-type bullets': 'disc', 'list-style-type numeric': 'decimal', 'list-style-type number': 'decimal', 'list-style-type round': 'disc',
  'border-style line': 'solid', 'border-style full': 'solid', 'border dots': 'dotted', 'border line': 'solid', 'border thick black': 'solid', 'border dash': 'dashed', 'border full': 'solid', 'text-transform capital': 'uppercase', 'text-transform capitals': 'uppercase', 'text-transform caps': 'uppercase', 'text-transform upper': 'uppercase', 'text-transform lower': 'lowercase', 'text-transform big': 'uppercase', 'text-transform small': 'lowercase',
  'vertical-align center': 'middle', 'vertical-align centre': 'middle', 'justify-content middle': 'center', 'align-items middle': 'center', 'justify-content between': 'space-between', 'justify-content around': 'space-around', 'flex-direction vertical': 'column', 'flex-direction horizontal': 'row', 'flex-direction columns': 'column', 'flex-direction down': 'column',
  'overflow none': 'hidden', 'overflow hide': 'hidden', 'visibility hide': 'hidden', 'visibility none': 'hidden', 'visibility show': 'visible', 'background-size full': 'cover', 'background-size fit': 'contain', 'background-repeat none': 'no-repeat', 'background-repeat no': 'no-repeat',
  '* centre': 'center', '* center': 'center', '* gray': 'gray',
}

export const states = setOf(`hover focus active visited link first-child last-child nth-child nth-last-child nth-of-type
first-of-type last-of-type only-child not is where has checked disabled enabled required optional valid invalid empty root
target before after first-line first-letter placeholder selection marker focus-visible focus-within any-link in-range
out-of-range read-only read-write default indeterminate lang only-of-type nth-last-of-type placeholder-shown user-valid
user-invalid open popover-open modal backdrop host scope fullscreen defined autofill file-selector-button cue slotted part
dir muted playing paused picture-in-picture state view-transition future past current left right first details-content`)

export const atRules = setOf(`media import charset font-face keyframes supports layer container property page namespace
counter-style scope starting-style font-feature-values font-palette-values position-try view-transition document`)
