import { says, type Catalogue } from '../note.ts'

const called = (name: string): string => (name === '' ? 'this' : `\`${name}\``)

/** Sentences for what goes wrong while code runs, and for checks that did not hold. */
export const runWords = {
  'run/null': (member: string, what: string) =>
    says(
      `${what === '' ? 'Something on the page' : `\`${what}\``} was not found, so it is \`null\`.`,
      `Then \`.${member}\` fails: nothing has no \`${member}\`.`,
      'Check the id or selector against your HTML, letter for letter.',
    ),
  'run/undefined': (member: string, what: string) =>
    says(
      `${what === '' ? 'Something' : `\`${what}\``} is \`undefined\` here: it has no value.`,
      `So \`.${member}\` fails: there is nothing to read it from.`,
      'Check the spelling, or give it a value first.',
    ),
  'run/not-a-function': (name: string) =>
    says(
      `${called(name)} is not a function, so it cannot be called.`,
      'Round brackets `( )` after a name call a function.',
      'Check the spelling and the capital letters of the name.',
    ),
  'run/misspelt-function': (name: string, near: string) =>
    says(
      `${called(name)} is not a function. Did you mean \`${near}\`?`,
      'The name must match letter for letter, capital letters too.',
      `Write \`${near}\`.`,
    ),
  'run/not-defined': (name: string) =>
    says(
      `Nothing is called \`${name}\`.`,
      `No \`let\`, \`const\` or \`function\` has made it here.`,
      `Make \`${name}\` first, or check how it is spelt. Text needs quotes.`,
    ),
  'run/too-early': (name: string) =>
    says(
      `\`${name}\` is used before it is made.`,
      'Code runs from top to bottom.',
      `Move the line that makes \`${name}\` up.`,
    ),
  'run/const-changed': (name: string) =>
    says(
      `${name === '' ? 'A `const`' : `\`${name}\``} cannot be changed: it was made with \`const\`.`,
      'A `const` keeps its first value for ever.',
      'Make it with `let` if it must change.',
    ),
  'run/twice': (name: string) =>
    says(
      `\`${name}\` is made twice.`,
      'A name can be made with `let` or `const` only once.',
      'Leave out the second `let` or `const`.',
    ),
  'run/too-deep': () =>
    says(
      'A function calls itself again and again and never stops.',
      'Each call waits for the next, until no room is left.',
      'Put an `if` in it that ends it with `return`.',
    ),
  'run/not-a-list': (name: string) =>
    says(
      `${called(name)} is not a list, so a loop cannot go through it.`,
      'Only a list or a text can be taken item by item.',
      'Check what it holds, with `console.log`.',
    ),
  'run/not-a-class': (name: string) =>
    says(`${called(name)} cannot be made with \`new\`.`, '`new` needs a class.', 'Take out `new`, or check the name.'),
  'run/without-new': (name: string) =>
    says(
      `${called(name)} is a class, so it needs the word \`new\`.`,
      'A class is not called like a function.',
      `Write \`new ${name}( … )\`.`,
    ),
  'run/list-length': () =>
    says(
      'A list cannot have that length.',
      'The number is too big, below 0, or not whole.',
      'Check the number you give it.',
    ),
  'run/number-range': (what: string) =>
    says(
      `The number given to \`${what}\` is too big or too small.`,
      'It only takes numbers in a certain range.',
      'Check the number in its brackets.',
    ),
  'run/repeat': () =>
    says(
      '`repeat` was given a number below 0, or one too big.',
      'A text cannot be repeated that often.',
      'Check the number in its brackets.',
    ),
  'run/json': (sign: string) =>
    says(
      `This text is not JSON: it goes wrong at \`${sign}\`.`,
      'In JSON every name and every text has double quotes.',
      'Check the quotes and commas in the text.',
    ),
  'run/json-ends': () =>
    says(
      'This text is not JSON: it ends too early.',
      'A bracket or quote in it is never closed, or it is empty.',
      'Check the end of the text.',
    ),
  'run/circle': () =>
    says('This object holds itself, so it cannot be turned into text.', 'JSON needs an end.', 'Leave that part out.'),
  'run/selector': (selector: string) =>
    says(
      `\`${selector}\` is not a selector that the browser can read.`,
      'A selector is a tag, `.class` or `#id`.',
      'Check it for an extra or missing sign.',
    ),
  'run/not-an-element': (method: string) =>
    says(
      `\`${method}\` was given something that is not an element.`,
      'It takes an element, such as one from `createElement`, not text.',
      'Make an element first, or set `textContent`.',
    ),
  'run/wrong-handler': () =>
    says(
      'The second thing in `addEventListener` is not a function.',
      'It needs the function itself, to call it later.',
      'Give its name without brackets.',
    ),
  'run/too-few': (method: string) =>
    says(
      `\`${method}\` was not given enough in its brackets.`,
      'It needs more to do its work.',
      'Check what goes inside `( )`.',
    ),
  'run/bad-tag': (name: string) =>
    says(
      `\`${name}\` cannot be the name of a tag or attribute.`,
      'Such a name has letters only, with no space or sign.',
      'Write the name alone, such as `"li"`.',
    ),
  'run/big-number': () =>
    says(
      'A whole number with `n` cannot be mixed with a plain number.',
      'They are two kinds of number.',
      'Take out the `n`.',
    ),
  'run/in-text': () =>
    says(
      'The word `in` does not look inside a text or number.',
      'It only looks for names in an object.',
      'Use `includes( )` for text.',
    ),
  'run/symbol': () =>
    says(
      'This value cannot be turned into text or a number.',
      'It is a value of a special kind.',
      'Check what it holds, with `console.log`.',
    ),
  'run/frozen': (name: string) =>
    says(`\`${name}\` cannot be changed.`, 'It was made to stay as it is.', 'Make a copy and change that.'),
  'run/instanceof': () =>
    says(
      'The right side of `instanceof` is not a class.',
      '`instanceof` asks if a thing was made by a class.',
      'Check the name on the right.',
    ),
  'run/super': () =>
    says(
      '`super( )` must come before `this` here.',
      'A class that `extends` another calls it first.',
      'Make `super( )` the first line.',
    ),
  'run/pattern': () =>
    says(
      'This search pattern cannot be read.',
      'A bracket or sign in it has no partner.',
      'Check the signs between the two slashes.',
    ),
  'run/link-broken': (name: string) =>
    says(`\`${name}\` does not work here.`, 'This page has no internet.', 'Use only the files of this exercise.'),
  'run/storage': (name: string) =>
    says(
      `\`${name}\` is switched off in this exercise. That is not your mistake.`,
      'The code stopped at this line, but it may well work on your own page.',
      'Here, keep the value in a variable.',
    ),
  'run/text-date': () =>
    says(
      'This is not a date that JavaScript can read.',
      'So it is an "Invalid Date".'.replace('Invalid', 'unreadable'),
      'Write it as `"2025-06-30"`.',
    ),
  'run/await': () =>
    says(
      '`await` only works in a function made with `async`.',
      'Only such a function can wait.',
      'Write `async` before `function`.',
    ),
  'run/module': () =>
    says(
      '`import` and `export` only work in a module.',
      'This script is not one.',
      'Add `type="module"` to the script tag.',
    ),
  'run/unread': () =>
    says(
      'The browser could not read this code.',
      'A sign is missing, or one is too many.',
      'Look at this line and the one above it.',
    ),
  'run/thrown': (message: string) =>
    says(
      `Your code stopped here: ${message}`,
      'Something it was given did not fit.',
      'Look at this line, and the values in it.',
    ),
  'run/unknown': () =>
    says(
      'Your code stopped at this line.',
      "The computer's own words say more.",
      'Look at the names and values on this line.',
    ),
  'stopped/loop': () =>
    says(
      'The loop on this line never ends, so we stopped it.',
      'Its test never becomes false.',
      'Check what changes in each turn of the loop.',
    ),
  'stopped/wall': () =>
    says(
      'Your code ran too long, so we stopped it.',
      'Most often a loop never ends.',
      'Check the test of each loop, and what changes in it.',
    ),
  'runner/problem': () =>
    says(
      'We could not run your code. This is our fault, not yours.',
      'Your work is saved.',
      'Press Check again. If it stays so, tell your tutor.',
    ),
  'check/missing': (what: string) =>
    says(
      `The check looked for ${what} and did not find it.`,
      'It must be in your files for the check to go on.',
      'Check the spelling, and the capital and small letters.',
    ),
  'check/no-function': (name: string, near: string) =>
    near === ''
      ? says(
          `There is no function called \`${name}\`.`,
          'The check calls it by that name.',
          `Make a function called \`${name}\`.`,
        )
      : says(
          `There is no function called \`${name}\`. Yours is called \`${near}\`.`,
          'The names must match letter for letter.',
          `Change its name to \`${name}\`.`,
        ),
  'check/no-name': (name: string) =>
    says(
      `Nothing is called \`${name}\` in your code.`,
      'The check asks for it by that name.',
      `Make it with \`let ${name} = …\`.`,
    ),
  'check/slow': () =>
    says(
      'This check waited too long.',
      'What it waits for did not happen.',
      'Check that the button is joined to your function.',
    ),
  'check/got': (label: string, got: string, want: string) =>
    says(label, `Your code gave ${got}. The check wants ${want}.`, undefined),
  'check/text-not-number': (label: string, got: string, want: string) =>
    says(
      label,
      `Your code gave the text ${got}. The check wants the number ${want}.`,
      'Numbers have no quotes. Use `Number( … )` to make one.',
    ),
  'check/nothing-back': (label: string, want: string) =>
    says(
      label,
      `Your code gave \`undefined\`: nothing came back. The check wants ${want}.`,
      'Does your function have a `return`?',
    ),
  'check/nan': (label: string, want: string) =>
    says(
      label,
      `Your code gave \`NaN\`, which is no number. The check wants ${want}.`,
      'Is everything in the sum a number?',
    ),
  'check/case': (label: string, got: string, want: string) =>
    says(label, `Your code gave ${got}. The check wants ${want}.`, 'Look at the capital and small letters.'),
  'check/space': (label: string, got: string, want: string) =>
    says(label, `Your code gave ${got}. The check wants ${want}.`, 'Look at the spaces and signs.'),
  'check/failed': (label: string) => says(label, 'This is not so yet.', undefined),
} satisfies Catalogue
