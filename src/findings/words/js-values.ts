import { says, type Catalogue } from '../note.ts'

/** Sentences for boxes, loops and values in code that reads but cannot do what was meant. */
export const valueWords = {
  'js/set-element': (name: string) =>
    says(
      `This replaces \`${name}\` itself; the page does not change.`,
      'To change the words on the page, set `textContent`.',
      `Write \`${name}.textContent = …\`.`,
    ),
  'js/starts-as-text': (name: string, text: string, right: string) =>
    says(
      `\`${name}\` starts as text, \`${text}\`, not as a number.`,
      'So `+` joins each number on to the text. It does not add.',
      `Write \`${name} = ${right}\`, without quotes.`,
    ),
  'js/copy-changed': (name: string, source: string) =>
    says(
      `\`${name}\` is only a copy. \`${source}\` does not change with it.`,
      'A name keeps a value. It does not know where that came from.',
      `Set it where it stands: \`${source} = …\`.`,
    ),
  'js/parameter-changed': (name: string) =>
    says(
      `This changes \`${name}\` in the function only, and nobody reads it after.`,
      'A function gets a copy of the value, so nothing outside changes.',
      `Give it back with \`return ${name}\`, and keep what comes back.`,
    ),
  'js/never-placed': (tag: string) =>
    says(
      `This makes a new \`${tag}\`, but it is never put on the page.`,
      'A new element shows only when it is inside another one.',
      'Add it to one that is there, with `append( … )`.',
    ),
  'js/page-reloads': () =>
    says(
      'Sending the form loads the page again, so what this does is lost.',
      'The browser sends a form by itself, unless you stop it.',
      'Take `event` as the parameter, and call `event.preventDefault()` first.',
    ),
  'js/this-needed': (name: string) =>
    says(
      `\`${name}\` alone is not the \`${name}\` of this object.`,
      'What belongs to an object has `this.` in front, inside its functions.',
      `Write \`this.${name}\`.`,
    ),
  'js/one-class': (name: string, method: string) =>
    says(
      `\`${method}\` takes one class at a time, with no space in it.`,
      'Two classes are two texts, with a comma between.',
      `Write \`${name
        .split(' ')
        .map((each) => `"${each}"`)
        .join(', ')}\`.`,
    ),
  'js/joins-text': (left: string, right: string) =>
    says(
      `\`+\` joins \`${left}\` and \`${right}\` as text. It does not add them.`,
      'What comes from a box is text, even when it looks like a number.',
      'Make each one a number first, with `Number( … )`.',
    ),
  'js/loop-never-runs': (test: string) =>
    says(
      `This loop never runs: \`${test}\` is false at once.`,
      'A loop goes on while its test is true.',
      'Turn the sign round: `<` for `>`, or `>` for `<`.',
    ),
  'js/loop-never-ends': (name: string) =>
    says(
      `This loop never ends: \`${name}\` never makes the test false.`,
      `Each turn must bring \`${name}\` nearer to the end.`,
      `Change \`${name}\` in the loop, such as \`${name}++\`.`,
    ),
  'js/loop-true': (test: string) =>
    says(
      `This loop never ends: its test is always \`${test}\`.`,
      'A loop stops when its test is false, or at a `break`.',
      'Put a real test in the brackets, or add `break`.',
    ),
  'js/loop-wrong-way': (name: string, step: string, right: string) =>
    says(
      `This loop never ends: \`${step}\` takes \`${name}\` the wrong way.`,
      'The test stays true for ever.',
      `Write \`${right}\`.`,
    ),
  'js/loop-step': (name: string, step: string) =>
    says(
      `This loop never ends: \`${step}\` does not change \`${name}\`.`,
      'It works out a value, but does not store it.',
      `Write \`${name}++\`.`,
    ),
  'js/loop-one-too-far': (name: string, list: string) =>
    says(
      `The loop goes one too far: \`${name} <= ${list}.length\`.`,
      `The last item of \`${list}\` is at \`length - 1\`, so there is nothing at the end.`,
      `Use \`<\`: \`${name} < ${list}.length\`.`,
    ),
  'js/last-item': (list: string) =>
    says(
      `There is no item \`${list}[${list}.length]\`: it is one past the end.`,
      'Items are counted from 0, so the last is at `length - 1`.',
      `Write \`${list}[${list}.length - 1]\`.`,
    ),
  'js/past-end': (list: string, index: string, last: string) =>
    says(
      `The list \`${list}\` has no item \`[${index}]\`, so this is \`undefined\`.`,
      `Items are counted from 0, so its last item is \`${list}[${last}]\`.`,
      `Use a number from 0 to ${last}.`,
    ),
  'js/loop-no-length': (name: string, list: string) =>
    says(
      `\`${name}\` is compared with the whole list \`${list}\`, so the loop does not run.`,
      'The loop needs the number of items, the `length`.',
      `Write \`${name} < ${list}.length\`.`,
    ),
  'js/loop-skips-first': (list: string) =>
    says(
      `This loop leaves out the first item, \`${list}[0]\`.`,
      'Items in a list are counted from 0, not 1.',
      'Start the loop at 0: `let i = 0`.',
    ),
  'js/in-for-of': (name: string) =>
    says(
      `With \`in\`, \`${name}\` is the place of each item: 0, 1, 2.`,
      'To get the items of a list, use `of`.',
      `Write \`of\` in place of \`in\`.`,
    ),
  'js/of-number': (name: string) =>
    says(
      `\`${name}\` is a number, and \`of\` needs a list.`,
      'A `for … of` loop takes each item of a list in turn.',
      'To count, write `for (let i = 0; i < … ; i++)`.',
    ),
  'js/empty-body': (word: string) =>
    says(
      `The semicolon \`;\` right after this \`${word}\` ends it.`,
      `So the block in \`{ }\` below is not part of the \`${word}\`.`,
      'Take out the `;` after the closing `)`.',
    ),
  'js/reset-in-loop': (name: string) =>
    says(
      `\`${name}\` starts again at each turn of the loop.`,
      `It is made inside the loop, so it forgets what it had.`,
      `Move \`let ${name}\` before the loop.`,
    ),
  'js/reset-in-function': (name: string) =>
    says(
      `\`${name}\` starts again each time this function runs.`,
      'It is made inside the function, so it forgets what it had.',
      `Move \`let ${name}\` above the function.`,
    ),
  'js/return-in-loop': () =>
    says(
      'This `return` is inside the loop, so it leaves at the first turn.',
      'The loop never gets to its second item.',
      'Move `return` after the closing `}` of the loop.',
    ),
  'js/no-start-value': (name: string) =>
    says(
      `\`${name}\` has no value to start with.`,
      `It is \`undefined\`, and adding to that gives \`NaN\`.`,
      `Write \`let ${name} = 0\`.`,
    ),
  'js/case-falls': (word: string) =>
    says(
      `This \`case\` has no \`break\`, so the next one runs as well.`,
      `After ${word} the code goes on into the next \`case\`.`,
      'Add `break;` at the end of this `case`.',
    ),
  'js/case-test': () =>
    says(
      'A `case` needs a value, not a test.',
      'A `switch` compares one value with each `case`.',
      'Use `if` and `else if` for tests such as `>`.',
    ),
  'js/case-or': () =>
    says(
      'A `case` takes one value. `||` does not mean "or" here.',
      'Only the first of the two values is used.',
      'Write two: `case "a": case "b":`.',
    ),
  'js/plain-dollar': (name: string) =>
    says(
      `\`\${${name}}\` only works inside backtick quotes.`,
      'In plain quotes it stays as it is written.',
      'Change the quotes round this text to backticks.',
    ),
  'js/dollar-missing': (name: string) =>
    says(
      `The \`$\` is missing before \`{${name}}\`.`,
      'In a text with backticks, a value is put in with `${ }`.',
      `Write \`\${${name}}\`.`,
    ),
  'js/too-few': (name: string, wanted: string, given: string) =>
    says(
      `\`${name}\` needs ${wanted} values in its brackets, but gets ${given}.`,
      'The missing one is `undefined` inside the function.',
      `Give \`${name}\` all its values, with commas between.`,
    ),
  'js/comma-for-dot': (before: string, name: string) =>
    says(
      `There is a wrong sign between \`${before}\` and \`${name}\`. It needs a dot.`,
      `\`${name}\` belongs to \`${before}\`.`,
      `Write \`${before}.${name}\`.`,
    ),
  'js/without-new': (name: string) =>
    says(
      `\`${name}\` is a class, so it needs the word \`new\`.`,
      'A class is not called like a function.',
      `Write \`new ${name}( … )\`.`,
    ),
  'js/name-taken': (name: string, line: string) =>
    says(
      `There are two functions called \`${name}\`.`,
      `The second replaces the first, on line ${line}.`,
      'Give one of them another name.',
    ),
  'js/same-test': () =>
    says(
      'This test is the same as one above it.',
      'So this part can never run.',
      'Change the test, or take this part out.',
    ),
  'js/calls-itself': (name: string) =>
    says(
      `\`${name}\` calls itself again and again and never stops.`,
      'Nothing in it says when to end.',
      `Take out \`${name}()\`, or put it inside an \`if\`.`,
    ),
  'js/bad-json': () =>
    says(
      'This text is not JSON, so it cannot be read.',
      'In JSON every name and every text has double quotes `"`.',
      'Write `\'{"name": "Sam"}\'`.',
    ),
  'js/else-test': () =>
    says(
      'An `else` takes no test in round brackets.',
      'It runs when the `if` is not true. For a second test use `else if`.',
      'Write `else if ( … )`.',
    ),
  'js/reads-itself': (name: string) =>
    says(
      `\`${name}\` is used in its own first value.`,
      'It has no value yet at that moment.',
      'Use another name on one side.',
    ),
} satisfies Catalogue
