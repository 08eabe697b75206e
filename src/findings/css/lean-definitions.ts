// What definitions.json is made from: what css-tree knows of CSS values, without what a beginner's page never holds.
// The whole of it weighs a third more in the browser. When css-tree is updated, a test says how to make it again.
import data from 'css-tree/dist/data'
import { seldom } from './vocabulary.ts'

export interface Definitions {
  readonly properties: Readonly<Record<string, string>>
  readonly types: Readonly<Record<string, string>>
  /** Real properties whose values are not judged. */
  readonly unjudged: readonly string[]
}

const rare =
  /^(behavior|accent|all$|appearance|backdrop|block-size|border-(end|start)|box-decoration|column-(fill|rule|span|wrap)|content-vis|c[xy]$|d$|empty-cells|forced|grid-gap|hyphens|inline-size|line-(break|clamp)|max-lines|overflow-(anchor|block|clip|inline)|r[xy]?$|scrollbar|tab-size|text-(anchor|decoration-inset|justify|rendering|wrap-)|transform-(box|style)|transition-behavior|white-space-collapse|writing-mode|[xy]$|zoom|(max-|min-)(block|inline)|inset-|dynamic-range|font-smooth|ime-mode|kerning|overlay|white-space-trim|animation-(composition|timeline)|voice-|cue|pause|rest|speak|timeline-trigger|animation-trigger|animation-range|corner-|box-(align|direction|flex|lines|ordinal|orient|pack)|glyph-|interest-delay|scroll-snap-(coordinate|destination|points|type-)|position-(try|visibility|area|anchor)|mask-border|masonry|overflow-clip-box|justify-tracks|align-tracks|trigger-scope|ruby-|image-resolution|view-t|scroll-(timeline|marker|target|initial)|initial-letter|line-height-step|anchor-|math-|reading-|offset|background-blend|column-height|font-(kerning|palette|language|stretch|synthesis|variant|width)|contain-intrinsic|text-(box|spacing|autospace|emphasis)|hyphenate|object-view|interactivity|interpolate|timeline-scope|shape-|baseline|alignment-baseline|dominant|color-interpolation|flood|lighting|mask|clip|scroll-|overscroll|border-image|font-(feature|variation|optical|size-adjust)|stroke|fill|marker|will-change|unicode-bidi|hanging|margin-trim|print-|field-|contain|image-|touch-|text-(combine|orientation|underline|decoration-skip|size-adjust)|timeline|paint|vector|stop-|view-|page|break-|border-(block|inline)|mix-|isolation|orphans|widows|backface|perspective|color-(adjust|scheme|rendering)|caret|counter-|quotes|syntax)/

// Functions a beginner may copy but never writes: whatever stands in their brackets fits.
const loose =
  /^((ok)?lab|(ok)?lch|hwb|color|color-mix|device-cmyk|image|image-set|element|paint|cross-fade|attr|leader|target-(counters?|text)|calc-size|anchor(-size)?|scroll|view|(repeating-)?conic-gradient|matrix3d|linear|(stylistic|styleset))\(\)$/

/** The definitions our reader needs: properties without browser prefixes, and the types they are made of. */
export function leanDefinitions(): Definitions {
  const plain = Object.entries(data.properties).filter(([name]) => !name.startsWith('-'))
  const properties = Object.fromEntries(plain.filter(([name]) => !rare.test(name)))
  const types: Record<string, string> = {}
  for (const [name, syntax] of Object.entries(properties))
    properties[name] = syntax.replace(/\s*\|\s*<-[a-z-]+(\(\))?>/g, '')
  const waiting = Object.values(properties)
  for (let syntax = waiting.pop(); syntax !== undefined; syntax = waiting.pop()) {
    for (const [, name = ''] of syntax.matchAll(/<([a-z0-9-]+(?:\(\))?)/gi)) {
      const definition = data.types[name]
      if (definition === undefined || Object.hasOwn(types, name)) continue
      types[name] = leanType(name, definition)
      waiting.push(types[name] ?? '')
    }
    for (const [, name = ''] of syntax.matchAll(/<'([a-z-]+)'/g)) {
      const definition = data.properties[name]
      if (definition === undefined || Object.hasOwn(properties, name)) continue
      properties[name] = definition
      waiting.push(definition)
    }
  }
  const unjudged = plain.map(([name]) => name).filter((name) => !Object.hasOwn(properties, name) && !seldom.test(name))
  return { properties, types, unjudged }
}

function leanType(name: string, definition: string): string {
  if (loose.test(name)) return name.replace('()', '( <any-value> )')
  if (name === 'color-interpolation-method') return 'in <ident>+'
  // Values of single browsers are never judged, so what they are made of may go.
  return definition.replace(/\s*\|\s*<-[a-z-]+(\(\))?>/g, '')
}
