import { meanings, ownedMeanings, setOf } from '../text.ts'
import definitions from './definitions.json' with { type: 'json' }
import { definitionOf } from './fit.ts'
import type { Term } from './syntax.ts'

const judged = Object.keys(definitions.properties)
const unjudged: ReadonlySet<string> = new Set(definitions.unjudged)

export function isProperty(name: string): boolean {
  return name.startsWith('-') || Object.hasOwn(definitions.properties, name) || unjudged.has(name) || seldom.test(name)
}

/** Families of properties so seldom written that their names are not spelt out here. */
export const seldom =
  /^(align-tracks|anchor-|animation-(range|trigger)|baseline-|box-(align|direction|flex|lines|ordinal|orient|pack)|corner-|cue|dynamic-range|font-(language|palette|smooth|synthesis-|variation)|glyph|hanging|ime-mode|initial-letter|inter(activity|est|polate)|justify-tracks|lighting|line-height-step|margin-trim|mask-border|masonry|math-|object-view|pause|position-(anchor|area|try|visibility)|reading-|rest-|ruby-|scroll-(initial|marker|snap-(coord|dest|points|type-)|target|timeline)|speak|text-(autospace|box|combine|spacing)|timeline|trigger|view-|voice-|border-(block|image|inline|end|start)-|column-rule-|contain-intr|font-variant-[aelnp]|inset-|mask-|marker-|offset-|overscroll-|scroll-(margin|padding)-|shape-|stroke-|stop-|flood-|text-(emphasis|underline-[op]|decoration-(inset|skip))|page-break-|break-[abi]|(max|min)-(block|inline)-|image-[or]|overflow-(anchor|block|clip|inline))/

/** Properties without browser prefixes, common ones first, so that a slip is read as the likelier of two. */
export const propertyNames = (): readonly string[] => allNames

const common =
  setOf(`color background-color background font-size font-family font-weight font-style text-align margin padding
border width height display margin-top margin-bottom margin-left margin-right padding-top padding-bottom padding-left
padding-right border-radius line-height text-decoration list-style max-width min-width max-height min-height position top
left right bottom float clear opacity z-index overflow cursor box-shadow text-shadow border-color border-width border-style
border-bottom border-top border-left border-right letter-spacing text-transform justify-content align-items flex-direction
flex-wrap flex gap grid-template-columns background-image background-size background-position background-repeat transition
transform animation visibility box-sizing vertical-align text-indent word-spacing white-space outline content object-fit`)

const allNames = [...common, ...judged.filter((name) => !common.has(name)), ...unjudged]

const keywordsOf = new Map<string, ReadonlySet<string>>()

/** Every plain word a property may take. */
export function keywords(property: string): ReadonlySet<string> {
  const known = keywordsOf.get(property)
  if (known) return known
  const found = new Set<string>()
  collect(definitionOf('property', property), found, new Set())
  keywordsOf.set(property, found)
  return found
}

function collect(term: Term | undefined, found: Set<string>, seen: Set<string>): void {
  if (!term) return
  if ('terms' in term) for (const each of term.terms) collect(each, found, seen)
  else if ('term' in term) collect(term.term, found, seen)
  else if (term.kind !== 'word') {
    if (seen.has(term.kind + term.name)) return
    seen.add(term.kind + term.name)
    collect(definitionOf(term.kind, term.name), found, seen)
  } else if (/^[a-z][\w-]*$/i.test(term.name)) found.add(term.name)
}

let colours: ReadonlySet<string> | undefined

export function colourNames(): ReadonlySet<string> {
  if (colours) return colours
  const found = new Set<string>()
  collect(definitionOf('type', 'named-color'), found, new Set())
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
export const meantProperties = meanings(`
color = font-color, font-colour, text-color, text-colour, text
font-size = text-size, textsize, size, letter-size
background-color = bg-color, bg-colour, bgcolor, bgcolour, back-color, highlight
background = back-ground, bg
background-image = background-img, bg-image, image, img, background-picture
font-weight = font-bold, bold, text-weight, font-thickness, weight
font-style = italic, italics, text-style
text-decoration = underline, text-underline, font-decoration, text-decor
text-align = align-text, align, font-align, center, centre, text-center, text-position, alignment
font-family = font-type, font-face, font-name, text-font, fontfamily, typeface, family, font-style-family, text-family
border-radius = radius, corner-radius, rounded, border-round, border-corner, border-rounded
border-width = border-size, border-thickness
line-height = line-spacing, text-height
letter-spacing = letter-space
word-spacing = word-space
margin = spacing, space
gap = margin-between, grid-gaps
opacity = transparency, transparent, alpha
box-shadow = shadow, border-shadow, drop-shadow
text-shadow = font-shadow
a:hover = hover
cursor = mouse, pointer
list-style-type = list-type
list-style = bullet, bullets, list-bullet
padding = padding-all, inner-margin
outline-color = outline-colour
text-transform = text-case, uppercase
z-index = layer, z-order
display = hide
visibility = hidden, visible
width = wide, length
height = tall, high
grid-template-columns = grid-columns
direction = direction
align-items = flex-align, align-item
justify-content = flex-justify
background-repeat = background-repeats`)

/** What people write for a value, by property; `*` stands for every property. */
export const meantValues = ownedMeanings(`
text-align center = middle, centered, centred, central, centralise
text-align justify = full, justified
font-weight bold = strong, heavy, thick
font-weight lighter = thin, light
font-weight 500 = medium
font-weight 600 = semibold, semi-bold
font-weight normal = none, regular
font-style italic = italics, slanted
text-decoration underline = underlined, under-line
text-decoration line-through = strike, strikethrough, crossed
text-decoration none = no
display inline-block = inlineblock, inline block
display none = hidden, hide, invisible, off
display block = show, visible
display flex = column, row
cursor pointer = hand, click, finger
list-style none = no
list-style disc = bullets, bullet
list-style decimal = numbers, number
list-style-type decimal = numbers, numeric, number
list-style-type disc = bullets, round, dots, dot, points
border-style solid = line, full
border dotted = dots
border solid = line, thick black, full
border dashed = dash
text-transform uppercase = capital, capitals, caps, upper, big
text-transform lowercase = lower, small
vertical-align middle = center, centre
justify-content center = middle
align-items center = middle
justify-content space-between = between
justify-content space-around = around
flex-direction column = vertical, columns, down
flex-direction row = horizontal
overflow hidden = none, hide
visibility hidden = hide, none
visibility visible = show
background-size cover = full
background-size contain = fit
background-repeat no-repeat = none, no
* center = centre, center
* gray = gray`)

export const states = setOf(`hover focus active visited link first-child last-child nth-child nth-last-child nth-of-type
first-of-type last-of-type only-child not is where has checked disabled enabled required optional valid invalid empty root
target before after first-line first-letter placeholder selection marker focus-visible focus-within any-link in-range
out-of-range read-only read-write default indeterminate lang only-of-type nth-last-of-type placeholder-shown user-valid
user-invalid open popover-open modal backdrop host scope fullscreen defined autofill file-selector-button cue slotted part
dir muted playing paused picture-in-picture state view-transition future past current left right first details-content`)

export const atRules = setOf(`media import charset font-face keyframes supports layer container property page namespace
counter-style scope starting-style font-feature-values font-palette-values position-try view-transition document`)
