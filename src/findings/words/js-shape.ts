import { named, says, type Catalogue } from '../note.ts'

/** Sentences for signs, names and the shape of code that does not read. */
export const shapeWords = {
  'js/colon-missing': (name: string) =>
    says(
      `The colon \`:\` is missing after \`${name}\`.`,
      'In an object, each part is a name, a colon, then a value.',
      `Write \`${name}: …\`.`,
    ),
  'js/equals-in-object': (name: string) =>
    says(
      `There is an equals sign \`=\` after \`${name}\` where a colon belongs.`,
      'In an object, each part is a name, a colon `:`, then a value.',
      `Write \`${name}: …\`.`,
    ),
  'js/dot-missing': (before: string, after: string) =>
    says(
      `A dot is missing between \`${before}\` and \`${after}\`.`,
      `\`${after}\` belongs to \`${before}\`, and a dot joins them.`,
      `Write \`${before}.${after}\`.`,
    ),
  'js/dot-extra': (near: string) =>
    says(
      `There is an extra dot after \`${near}\`.`,
      'A dot comes before a name, and only one.',
      'Take out the extra dot `.`.',
    ),
  'js/for-commas': (sign: string) =>
    says(
      `This \`for\` has a ${named(sign)} where a semicolon \`;\` belongs.`,
      'The three parts of a `for` loop are kept apart by semicolons, not commas.',
      'Write `for (let i = 0; i < 5; i++)`.',
    ),
  'js/for-semicolon-missing': (before: string) =>
    says(
      `A semicolon \`;\` is missing in this \`for\`, after \`${before}\`.`,
      'The three parts of a `for` loop are kept apart by two semicolons.',
      'Write `for (let i = 0; i < 5; i++)`.',
    ),
  'js/for-parts': () =>
    says(
      'This `for` does not have its three parts.',
      'A `for` loop has a start, a test and a step, with semicolons `;` between.',
      'Write `for (let i = 0; i < 5; i++)`.',
    ),
  'js/semicolon-extra': (before: string) =>
    says(
      `There is an extra semicolon \`;\` after \`${before}\`.`,
      'A semicolon ends the line too early here.',
      'Take out the `;`.',
    ),
  'js/extra-sign': (sign: string, before: string) =>
    says(
      `There is an extra ${named(sign)} after \`${before}\`.`,
      'JavaScript cannot read the line with it there.',
      `Take out the extra \`${sign}\`.`,
    ),
  'js/name-space': (name: string, right: string) =>
    says(
      `The name \`${name}\` has a space in it.`,
      'A name in code is one word.',
      `Write it as one word: \`${right}\`.`,
    ),
  'js/name-hyphen': (name: string, right: string) =>
    says(
      `The name \`${name}\` has a hyphen \`-\` in it.`,
      'JavaScript reads the hyphen as a minus sign.',
      `Write \`${right}\`.`,
    ),
  'js/name-digit': (name: string) =>
    says(
      `The name \`${name}\` begins with a number.`,
      'A name in code starts with a letter, not a digit.',
      'Put the number at the end of the name.',
    ),
  'js/name-sign': (sign: string) =>
    says(
      `The name has the sign \`${sign}\` in it.`,
      'A name in code has only letters, digits, `_` and `$`.',
      `Take out the \`${sign}\`.`,
    ),
  'js/reserved-name': (name: string) =>
    says(
      `\`${name}\` is a word JavaScript keeps for itself.`,
      'It is reserved, so it cannot be used as a name.',
      'Choose another name.',
    ),
  'js/name-missing': (word: string) =>
    says(
      `There is no name after \`${word}\`.`,
      `After \`${word}\` comes the name you choose.`,
      `Write a name after \`${word}\`.`,
    ),
  'js/letter-in-number': (written: string, right: string) =>
    says(
      `\`${written}\` has a letter where a number should be.`,
      'The letters `O`, `l` and `I` look like the numbers 0 and 1.',
      `Write \`${right}\`.`,
    ),
  'js/number-unit': (written: string, number: string) =>
    says(
      `\`${written}\` is not a number: letters follow the digits.`,
      'A number in code has digits only. With a unit it is text and needs quotes.',
      `Write \`${number}\`, or \`"${written}"\` in quotes.`,
    ),
  'js/number-comma': (written: string, right: string) =>
    says(`The number \`${written}\` has a comma in it.`, 'A number in code has no commas.', `Write \`${right}\`.`),
  'js/value-missing': (name: string) =>
    says(
      `There is no value after \`${name}\`.`,
      'Something must come after that sign; it is missing.',
      'Write the value, or take out the sign.',
    ),
  'js/const-value': (name: string) =>
    says(
      `\`${name}\` was made with \`const\` but has no value.`,
      'A `const` gets its value at once, as it cannot change later.',
      `Give it a value with \`=\`, or use \`let ${name}\`.`,
    ),
  'js/two-equals': (name: string, written: string) =>
    says(
      `\`${written}\` compares. To store a value in \`${name}\` use one \`=\`.`,
      'A single equals sign stores. Two or three compare.',
      `Write \`${name} = …\`.`,
    ),
  'js/equals-missing': (name: string) =>
    says(
      `The equals sign \`=\` is missing after \`${name}\`.`,
      'To store a value, write the name, `=`, then the value.',
      `Write \`${name} = …\`.`,
    ),
  'js/words-without-quotes': (words: string) =>
    says(
      `The words \`${words}\` need quotes round them.`,
      'Without quotes, JavaScript reads each word as a name.',
      `Write \`"${words}"\`.`,
    ),
  'js/assign-to-value': (target: string) =>
    says(
      `\`${target}\` cannot be given a value.`,
      'The name that gets the value stands left of `=`. To compare, use `===`.',
      'Swap the two sides, or use `===`.',
    ),
  'js/one-equals': () =>
    says(
      'One `=` stores a value. To compare you need `===`.',
      'In this test a single equals sign is not enough.',
      'Write `===`.',
    ),
  'js/style-hyphen': (written: string, right: string) =>
    says(
      `\`${written}\` has a hyphen. JavaScript writes it \`${right}\`.`,
      'JavaScript reads the hyphen `-` as a minus sign.',
      `Write \`style.${right}\`.`,
    ),
  'js/function-name': () =>
    says(
      'This function has no name.',
      'After `function` comes the name you choose, then `( )`.',
      'Write a name after `function`.',
    ),
  'js/function-word': (name: string) =>
    says(
      `The word \`function\` is missing before \`${name}\`.`,
      'To make a function you start with the word `function`.',
      `Write \`function ${name}(…) {\`.`,
    ),
  'js/arrow-missing': () =>
    says(
      'The arrow `=>` is missing after the round brackets.',
      'An arrow function has `=>` between `( )` and `{`.',
      'Write `( … ) => {`.',
    ),
  'js/arrow-extra': () =>
    says(
      'The arrow `=>` does not belong here.',
      'A function made with the word `function` has no arrow.',
      'Take out `=>`.',
    ),
  'js/parameter': (written: string) =>
    says(
      `\`${written}\` cannot be in the brackets of a function.`,
      'There you only give names for what comes in.',
      'Put plain names there, with commas between.',
    ),
  'js/else-without-if': () =>
    says(
      'This `else` has no `if` before it.',
      'An `else` must come right after the closing `}` of its `if`.',
      'Check the `if` above: its brackets, and any `;` before `else`.',
    ),
  'js/else-condition': () =>
    says(
      'An `else` takes no test in round brackets.',
      'It runs when the `if` is not true. For a second test use `else if`.',
      'Write `else if ( … )`, or take out the test.',
    ),
  'js/if-condition': (word: string) =>
    says(
      `\`${word}\` has no test after it.`,
      `After \`${word}\` comes a test in round brackets \`( )\`.`,
      `Write \`${word} ( … )\`, or use \`else\` alone.`,
    ),
  'js/case': (word: string) =>
    says(
      `This \`${word}\` is not written right.`,
      `After \`${word}\` in a \`switch\` comes its value, then a colon \`:\`.`,
      word === 'default' ? 'Write `default:`.' : `Write \`case "value":\`.`,
    ),
  'js/return-outside': () =>
    says(
      'This `return` is not inside a function.',
      'A `return` gives a value back from a function. Is a `}` above it too early?',
      'Move it between the `{` and `}` of the function.',
    ),
  'js/break-outside': (word: string) =>
    says(
      `This \`${word}\` is not inside a loop.`,
      `\`${word}\` only works inside a loop${word === 'break' ? ' or a `switch`' : ''}.`,
      'Move it inside, or take it out.',
    ),
  'js/twice': (name: string, line: string, word: string) =>
    says(
      `\`${name}\` was already made on line ${line}.`,
      `A name can be made with \`${word}\` only once. This is the second time.`,
      `Leave out the second \`${word}\`, or choose another name.`,
    ),
  'js/twice-in-brackets': (name: string) =>
    says(
      `The name \`${name}\` is used twice in these brackets.`,
      'Each name in the brackets of a function must be different.',
      'Change one of the two names.',
    ),
  'js/await-outside': () =>
    says(
      'This `await` is not inside an `async` function.',
      '`await` only works in a function made with `async`.',
      'Write `async` before `function`.',
    ),
  'js/module-only': (word: string) =>
    says(
      `\`${word}\` does not work in this kind of script.`,
      `\`${word}\` needs a script with \`type="module"\`.`,
      `Add \`type="module"\` to the script tag, or take out \`${word}\`.`,
    ),
  'js/try-alone': () =>
    says(
      'This `try` has no `catch`.',
      'After the block of `try` comes `catch`, for when something fails.',
      'Add `catch (error) { … }`.',
    ),
  'js/unexpected': (written: string, before: string) =>
    says(
      `JavaScript did not expect \`${written}\` here.`,
      `Something is missing or extra just before it, near \`${before}\`.`.replace('just ', ''),
      'Look for a missing bracket, comma or quote.',
    ),
  'js/ends-early': () =>
    says(
      'The code ends too early.',
      'Something that was opened is never closed, or the last line is not finished.',
      'Look for a missing bracket or quote.',
    ),
} satisfies Catalogue
