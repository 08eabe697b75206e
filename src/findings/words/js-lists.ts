import { says, type Catalogue } from '../note.ts'

/** Sentences for lists, objects, answers and sums that are not what was meant. */
export const listWords = {
  'js/last-only': (last: string) =>
    says(
      `A comma here keeps only the last part, \`${last}\`.`,
      'The parts before it are worked out and lost.',
      'Join tests with `&&` or `||`. To give back more than one value, use a list.',
    ),
  'js/return-in-each': () =>
    says(
      'This `return` ends one turn of `forEach`, not the function round it.',
      'The value goes nowhere, and the next turn goes on.',
      'Use a `for … of` loop, where `return` leaves the function.',
    ),
  'js/parameter-lost': (name: string) =>
    says(
      `\`${name}\` gets a new value here, so the one from the call is lost.`,
      'The brackets of the function give it its value each time.',
      'Take this line out.',
    ),
  'js/name-in-quotes': (name: string) =>
    says(
      `In quotes, \`${name}\` is only letters, not the value of \`${name}\`.`,
      'So the value that is given to the function is never used.',
      `Join it on with \`+ ${name}\`, or use backticks and \`\${${name}}\`.`,
    ),
  'js/one-path': (name: string) =>
    says(
      `\`${name}\` gives nothing back when this test is false.`,
      'Its only `return` is inside the `if`, so you get `undefined`.',
      'Add a `return` after the `if` as well.',
    ),
  'js/sort-as-text': () =>
    says(
      '`sort()` puts numbers in the order of text, so 10 stands before 9.',
      'Text is put in order letter by letter.',
      'Write `sort((a, b) => a - b)`.',
    ),
  'js/item-as-place': (item: string, list: string) =>
    says(
      `\`${item}\` is the item itself, not its place in \`${list}\`.`,
      'A `for … of` loop hands you each item in turn.',
      `Write \`${item}\` alone.`,
    ),
  'js/delete-item': (list: string) =>
    says(
      `\`delete\` leaves a hole in \`${list}\`, and its length stays the same.`,
      'The place is still there, with nothing in it.',
      'To take out one item, use `splice(place, 1)`.',
    ),
  'js/whole-list': (list: string, item: string) =>
    says(
      `Each turn of the loop uses the whole list \`${list}\`.`,
      'To work with one item at a time, name that item.',
      `Write \`${item}\` here.`,
    ),
  'js/letter-fixed': (name: string) =>
    says(
      `One letter of the text \`${name}\` cannot be changed.`,
      'A text never changes. You make a new one from it.',
      'Join the parts you keep with the new letter, using `slice` and `+`.',
    ),
  'js/swap': (name: string) =>
    says(
      `This writes over \`${name}\`, and the next line needs its old value.`,
      'After this line both have the same value.',
      `Keep it first: \`const old = ${name}\`. Then use \`old\` below.`,
    ),
  'js/place-as-test': (method: string) =>
    says(
      `\`${method}\` gives a place, and the first place is 0, which counts as false.`,
      'When nothing is found it gives -1, which counts as true.',
      'Use `includes`, or compare with `!== -1`.',
    ),
  'js/of-object': (name: string) =>
    says(
      `\`${name}\` is an object, and \`of\` needs a list.`,
      'An object has keys, not items in a row.',
      `Write \`in ${name}\` for its keys, or \`of Object.values(${name})\`.`,
    ),
  'js/object-as-text': (name: string) =>
    says(
      `\`${name}\` is an object, so it shows as \`[object Object]\`.`,
      'Only its parts can be shown as words.',
      `Show one part, such as \`${name}.name\`.`,
    ),
  'js/key-twice': (name: string) =>
    says(
      `The key \`${name}\` stands twice in this object, so only the last counts.`,
      'An object has each key once.',
      'Take one out, or give it another name.',
    ),
  'js/dot-for-square': (object: string, name: string) =>
    says(
      `\`${object}.${name}\` looks for a key called "${name}".`,
      `To use the value that \`${name}\` holds, the key goes in square brackets.`,
      `Write \`${object}[${name}]\`.`,
    ),
  'js/no-such-key': (object: string, name: string) =>
    says(
      `\`${object}\` has no \`${name}\`, so this is \`undefined\`.`,
      'An object has only the keys that were put into it.',
      'Check how the key is spelt where the object is made.',
    ),
  'js/power': (left: string, right: string) =>
    says(
      `\`^\` does not work out \`${left}\` to the power of \`${right}\`.`,
      'In JavaScript `^` works on the bits of a number.',
      `Write \`${left} ** ${right}\`.`,
    ),
  'js/random-zero': () =>
    says(
      'This is always 0: `Math.random()` is less than 1, and then it is cut down.',
      'It must be made bigger first, inside the brackets.',
      'Write `Math.floor(Math.random() * 6)` for 0 to 5.',
    ),
  'js/sum-brackets': (left: string, right: string) =>
    says(
      `Only \`${left}\` is divided by \`${right}\`, not the whole sum.`,
      'Dividing comes before adding.',
      'Put round brackets round the adding.',
    ),
  'js/never-case': (text: string, method: string, right: string) =>
    says(
      `After \`${method}()\` the text is never \`"${text}"\`.`,
      'Small and capital letters are not the same to the computer.',
      `Compare with \`"${right}"\`.`,
    ),
  'js/no-copy': (name: string, source: string, copy: string) =>
    says(
      `\`${name}\` is no copy. It is \`${source}\` under a second name.`,
      'A change to one shows in both.',
      `Make a copy first: \`${copy}\`.`,
    ),
  'js/shrinks-in-loop': (list: string) =>
    says(
      `This takes items out of \`${list}\` while the loop walks it.`,
      'The rest move up one place, so the loop skips some.',
      'Use `filter`, or walk from the end to the start.',
    ),
  'js/used-before-done': (name: string) =>
    says(
      `\`${name}\` is used here before the function above has run.`,
      'That function runs later. This line does not wait for it.',
      'Move this line into that function.',
    ),
  'js/no-await': (call: string) =>
    says(
      `\`${call}\` gives a promise here, not its answer.`,
      'The answer comes later.',
      'Write `await` before it, in an `async` function.',
    ),
} satisfies Catalogue
