import assert from 'node:assert/strict'
import { test } from 'node:test'
import { themes, type Palette } from './palette.ts'

type Colour = keyof Palette

const surfaces: readonly Colour[] = ['paper', 'card']
const landscape: readonly Colour[] = ['sky', 'landFar', 'landMid', 'landNear']
const code: readonly Colour[] = ['codeTag', 'codeName', 'codeText', 'codeWord', 'codeNumber', 'codeCall', 'codeNote']

/** Every text colour, and all it is ever set on. */
const texts: readonly (readonly [Colour, readonly Colour[]])[] = [
  ['ink', [...surfaces, ...landscape, 'brandSoft', 'markSoft', 'goodSoft', 'stopSoft']],
  ['soft', [...surfaces, ...landscape.slice(1), 'brandSoft', 'markSoft']],
  ['brand', [...surfaces, 'brandSoft', 'markSoft', 'goodSoft', 'stopSoft']],
  ['brandInk', ['brand']],
  ['markInk', ['mark']],
  ['good', [...surfaces, 'goodSoft']],
  ['stop', [...surfaces, 'stopSoft']],
  // A button below the pointer turns over: paper on ink, and a field's sign is paper on stop.
  ['paper', ['ink', 'stop']],
  ...code.map((colour) => [colour, ['card', 'markSoft', 'brandSoft']] as const),
]

/** Shapes that say something, and what they stand on: borders of controls, focus, the road. */
const shapes: readonly (readonly [Colour, readonly Colour[]])[] = [
  ['soft', [...surfaces, 'stone', ...landscape]],
  ['ink', [...surfaces, 'stone', 'wood', 'sky', 'leaf', 'dawn', ...landscape]],
  ['focus', [...surfaces, ...landscape, 'brandSoft', 'markSoft', 'goodSoft', 'stopSoft']],
  ['brand', [...surfaces, 'stone', 'brandSoft', ...landscape]],
  ['good', [...surfaces, 'goodSoft']],
  ['stop', [...surfaces, 'stopSoft']],
]

for (const [name, theme] of Object.entries(themes)) {
  test(`a reader of the ${name} theme can read every text on everything it is set on`, () => {
    assert.deepEqual(pairsBelow(4.5, texts, theme), [])
  })

  test(`a reader of the ${name} theme can see every shape that says something`, () => {
    assert.deepEqual(pairsBelow(3, shapes, theme), [])
  })
}

test('the words of a page have at least 6 to 1 in the light and the dark theme', () => {
  const words: typeof texts = [
    ['ink', surfaces],
    ['soft', surfaces],
    ['brand', surfaces],
    ['good', surfaces],
    ['stop', surfaces],
    ['markInk', ['mark']],
  ]
  for (const theme of [themes.light, themes.dark]) assert.deepEqual(theme && pairsBelow(6, words, theme), [])
})

test('a reader who asks for high contrast gets at least 7 to 1 for every text', () => {
  assert.deepEqual(themes.contrast && pairsBelow(7, texts, themes.contrast), [])
})

function pairsBelow(least: number, pairs: typeof texts, theme: Palette): string[] {
  return pairs.flatMap(([front, backs]) =>
    backs
      .map((back) => ({ pair: `${front} on ${back}`, ratio: contrast(theme[front], theme[back]) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`),
  )
}

/** WCAG 2's contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
