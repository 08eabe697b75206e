import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Lexer } from 'css-tree/lexer'
import fc from 'fast-check'
import definitions from './definitions.json' with { type: 'json' }
import { misfit } from './fit.ts'

// css-tree judges values too, slowly and at twice the size: it is the peer that ours is held against.
const peer = new Lexer({ generic: true, ...definitions, node: {} }, {}, {})
const properties = Object.keys(definitions.properties)

const single =
  `red #fff #ff #12345678 0 5 -5 1.5 .5 5px -5px 2em 50% 0% 1fr 3s 200ms 45deg 2x auto none normal bold solid dashed center left top both
cover inherit hidden flex block inline-block row wrap underline italic ease-in infinite Arial sans-serif "Arial" 'a' url(a.png) url("a.png")
rgb(1,2,3) rgb(1,2) rgb(1,2,3,.5) rgba(1,2,3,.5) hsl(1,2%,3%) rgb(1_2_3) rgb(1_2_3_/_50%) calc(1px_+_2px) min(1px,2px) linear-gradient(red,blue) linear-gradient(to_left,red_5%,blue)
linear-gradient(red) radial-gradient(circle,red,blue) translate(5px) translate(5px,5px) scale(2) rotate(45deg) rotate(45) repeat(2,1fr) minmax(1px,1fr) repeat(auto-fit,minmax(1px,1fr)) fit-content(5px)
cubic-bezier(0,0,1,1) steps(2) blur(2px) counter(a) attr(x) foo --x space-between nowrap 5abc 5px-5px thin smaller larger inset`.split(
    /\s+/,
  )
const several =
  `1px_solid_red solid_red 5px_5px 5px_5px_5px_5px_5px 0_auto 1px_2px_3px_red 1px_2px_red,_2px_2px 5px,_5px red_blue 1_1_0 row_wrap
bold_12px/1.5_Arial italic_bold_12px_Arial,_serif 12px_Arial,serif no-repeat_url(a.png)_center center/cover url(a.png)_no-repeat_center/cover
color_1s all_.3s_ease-in-out,_top_2s slide_3s_infinite auto_1fr 1_/_3 1_/_span_2 "a_b"_"c_d" underline_dotted_red disc_inside repeat(2,_1fr)_auto , 5px, ,5px / 5px_/ translate(1px)_scale(2)
center_center left_10px_top_5px 100%_100% 50%_50%_at_top 1px_solid 1px_dashed_rgb(1,2,3) "a"_counter(b)_"c" safe_center first_baseline 3px_5px_red_inset`.split(
    /\s+/,
  )
const values = [...single, ...several].map((each) => each.replaceAll('_', ' '))

function verdicts(property: string, value: string): { ours: number | undefined; theirs: number | undefined } | null {
  const { error } = peer.matchProperty(property, value)
  // Functions that are not spelt out are faults for the peer; for us they take anything.
  if (error && error.name !== 'SyntaxMatchError') return null
  return { ours: misfit(property, value), theirs: error ? (error.mismatchOffset ?? 0) : undefined }
}

test('a value fits a property for us as it does for css-tree, and stops fitting at the same place', () => {
  const wrong = properties.flatMap((property) =>
    values.flatMap((value) => {
      const both = verdicts(property, value)
      return both === null || both.ours === both.theirs ? [] : [{ property, value, ...both }]
    }),
  )
  assert.deepEqual(wrong, [])
})

test('so does a value of any pieces side by side', () => {
  const value = fc
    .array(fc.constantFrom(...single, ',', '/'), { minLength: 1, maxLength: 5 })
    .map((each) => each.join(' ').replaceAll('_', ' '))
  fc.assert(
    fc.property(fc.constantFrom(...properties), value, (property, words) => {
      const both = verdicts(property, words)
      if (both) assert.equal(both.ours === undefined, both.theirs === undefined, `${property}: ${words}`)
    }),
    { seed: 20250630, numRuns: 4000 },
  )
})

test('a long value of nonsense is judged at once', () => {
  for (const property of ['background', 'font', 'grid-template-columns', 'transition', 'box-shadow'])
    assert.equal(misfit(property, 'red 5px / , auto '.repeat(300)) === undefined, false)
})
