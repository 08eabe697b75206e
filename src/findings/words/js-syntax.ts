import { named, says, type Catalogue } from '../note.ts'

/** Sentences for code that does not read as JavaScript. */
export const jsSyntaxWords = {
  'js/never-closed': (open: string, line: string, close: string, after: string, what: string) =>
    says(
      `The ${named(open)} ${what === '' ? '' : `of \`${what}\` `}on line ${line} is never closed.`,
      `Each opening \`${open}\` needs a closing \`${close}\`.`,
      after === '' ? `Add the missing \`${close}\`.` : `Add the missing \`${close}\` after \`${after}\`.`,
    ),
  'js/extra-close': (close: string, open: string) =>
    says(
      `This closing ${named(close)} is extra. It closes nothing.`,
      `There is no opening \`${open}\` for it; one may be missing above.`,
      `Take it out, or add the missing \`${open}\`.`,
    ),
  'js/wrong-close': (written: string, open: string, line: string, right: string) =>
    says(
      `The \`${open}\` on line ${line} is closed by the wrong bracket \`${written}\`.`,
      `An opening \`${open}\` needs a closing \`${right}\` to match.`,
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'js/wrong-open': (written: string, right: string, before: string) =>
    says(
      `There is a \`${written}\` after \`${before}\` where \`${right}\` belongs.`,
      `The wrong bracket was used: \`${before}\` needs a ${named(right)}.`,
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'js/open-missing': (sign: string, before: string) =>
    says(
      `The opening ${named(sign)} is missing after \`${before}\`.`,
      'Brackets come in pairs: one opens, one closes.',
      `Write \`${before}${sign === '{' ? ' ' : ''}${sign}\`.`,
    ),
  'js/brackets-missing': (word: string) =>
    says(
      `The round brackets are missing after \`${word}\`.`,
      `After \`${word}\` the test stands inside \`(\` and \`)\`.`,
      `Write \`${word} ( … )\`.`,
    ),
  'js/call-brackets-missing': (name: string) =>
    says(
      `The round brackets \`( )\` are missing after \`${name}\`.`,
      `To call \`${name}\`, put what you give it inside \`(\` and \`)\`.`,
      `Write \`${name}( … )\`.`,
    ),
  'js/function-brackets-missing': (name: string) =>
    says(
      `The round brackets \`()\` are missing after \`${name === '' ? 'function' : name}\`.`,
      'A function has `( )` before its `{`, even when it takes nothing.',
      `Write \`function ${name}( … ) {\`.`,
    ),
  'js/brackets-order': (written: string, right: string) =>
    says(
      `The closing brackets \`${written}\` are in the wrong order.`,
      'The bracket that opened last must close first.',
      `Swap them: \`${right}\`.`,
    ),
  'js/choice-colon': (one: string, other: string) =>
    says(
      `The colon \`:\` is missing between \`${one}\` and \`${other}\`.`,
      'After `?` come two values, with a colon between them.',
      `Write \`${one} : ${other}\`.`,
    ),
  'js/half-test': (sign: string, compare: string) =>
    says(
      `Something is missing between \`${sign}\` and \`${compare}\`.`,
      `Each side of \`${sign}\` must be a whole test.`,
      `Write the name again: \`${sign} name ${compare} …\`.`,
    ),
  'js/text-not-closed': (text: string, quote: string) =>
    says(
      `The text \`${text}\` has no closing quote.`,
      `It begins with \`${quote}\`, and the same quote must end it on that line.`,
      `Add the missing \`${quote}\` quote mark at the end of the text.`,
    ),
  'js/text-not-opened': (text: string, quote: string) =>
    says(
      `The opening quote is missing before \`${text}\`.`,
      'Text needs a quote mark at both ends.',
      `Add a \`${quote}\` quote at the start of the text.`,
    ),
  'js/quotes-differ': (text: string) =>
    says(
      `The quotes round \`${text}\` do not match.`,
      'A text must end with the same kind of quote that began it.',
      'Use the same quote mark at both ends.',
    ),
  'js/apostrophe': (word: string) =>
    says(
      `The apostrophe in \`${word}\` ends the text too early.`,
      'The text is in single quotes, and an apostrophe is the same sign.',
      'Use double quotes `"` round the whole text.',
    ),
  'js/quote-inside': (word: string, quote: string) =>
    says(
      `The quote mark before \`${word}\` ends the text too early.`,
      `The whole text is in \`${quote}\` quotes, so a \`${quote}\` inside ends it.`,
      'Use the other kind of quote inside.',
    ),
  'js/template-not-closed': () =>
    says('The text that begins with a backtick here is never closed.', 'A text in backtick quotes must end with a backtick.', 'Add the missing backtick at the end of the text.'),
  'js/template-brace': (name: string) =>
    says(
      `The \`\${\` before \`${name}\` is never closed.`,
      'In backticks, `${` opens a place for a value, and the curly bracket `}` closes it.',
      `Write \`\${${name}}\`, with the missing \`}\`.`,
    ),
  'js/curly-quotes': () =>
    says('The quotes on this line are curly.', 'Code needs straight quotes `"` or `\'`. Curly quotes are another sign.', 'Type the quotes again as straight quotes.'),
  'js/odd-sign': (sign: string) =>
    says(
      `JavaScript cannot read the sign \`${sign}\` here.`,
      'It has no meaning in code, outside quotes.',
      `Take out the \`${sign}\`, or put it inside quotes.`,
    ),
  'js/money-sign': (sign: string, number: string) =>
    says(
      `The sign \`${sign}\` does not belong in the number \`${number}\`.`,
      'A number in code is digits only, with a point if it needs one.',
      `Write \`${number}\` alone, or put quotes round it to make text.`,
    ),
  'js/maths-sign': (sign: string, right: string) =>
    says(
      `JavaScript cannot read the sign \`${sign}\`.`,
      `In code this is written \`${right}\`.`,
      `Change \`${sign}\` to \`${right}\`.`,
    ),
  'js/comment': (written: string) =>
    says(
      `\`${written}\` does not make a comment in JavaScript.`,
      'A comment starts with two slashes `//`.',
      'Write `// your words`.',
    ),
  'js/comment-not-closed': () =>
    says('This comment is never closed.', 'A comment that begins with `/*` must end with `*/`.', 'Add the missing `*/` at the end of the comment.'),
  'js/comment-not-opened': () =>
    says('This `*/` ends a comment that was never opened.', 'Such a comment begins with `/*`.', 'Write `/*` where the comment starts.'),
  'js/html-in-js': (tag: string) =>
    says(
      `There is an HTML tag \`${tag}\` in this JavaScript.`,
      'A tag is not code. In a script it can only stand inside quotes.',
      `Take out \`${tag}\`, or put quotes round it.`,
    ),
  'js/misspelt-keyword': (written: string, right: string) =>
    says(
      `\`${written}\` is spelt wrong. Did you mean \`${right}\`?`,
      `JavaScript does not know the word \`${written}\`.`,
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'js/capital-keyword': (written: string, right: string) =>
    says(
      `\`${written}\` has a capital letter. It should be \`${right}\`.`,
      'JavaScript takes capital and small letters as different letters.',
      `Write \`${right}\` in small letters.`,
    ),
  'js/keyword-space': (written: string, keyword: string) =>
    says(
      `A space is missing after \`${keyword}\` in \`${written}\`.`,
      `\`${keyword}\` must be a word of its own.`,
      `Write \`${keyword} ${written.slice(keyword.length)}\`.`,
    ),
  'js/open-before': (sign: string, before: string) =>
    says(
      `The opening ${named(sign)} is missing before \`${before}\`.`,
      'Brackets come in pairs: one opens, one closes.',
      `Add \`${sign}\` before \`${before}\`.`,
    ),
  'js/semicolon-missing': (before: string, after: string) =>
    says(
      `Two steps run together here: \`${before}\` and \`${after}\`.`,
      'A semicolon `;` or a new line must stand between them. It is missing.',
      `Put a \`;\` after \`${before}\`.`,
    ),
  'js/choice-question': (before: string, after: string) =>
    says(
      `The question mark \`?\` is missing between \`${before}\` and \`${after}\`.`,
      'A choice is a test, `?`, one value, `:`, the other value.',
      `Put \`?\` after \`${before}\`.`,
    ),
  'js/empty-brackets': (written: string) =>
    says(
      `There is nothing inside the brackets \`${written}\`.`,
      'Something must stand between them; it is missing.',
      'Write a value inside the brackets.',
    ),
  'js/else-if': (written: string) =>
    says(
      `\`${written}\` should be two words: \`else if\`.`,
      `JavaScript has no word \`${written}\`.`,
      'Write `else if`, with a space between.',
    ),
  'js/other-language': (written: string, right: string) =>
    says(
      `JavaScript does not use the word \`${written}\` here.`,
      `It belongs to another language. JavaScript has \`${right}\`.`,
      `Write \`${right}\` in place of \`${written}\`.`,
    ),
  'js/extra-word': (word: string, before: string) =>
    says(
      `The word \`${word}\` does not belong after \`${before}\`.`,
      'JavaScript cannot read the line with it there.',
      `Take out the extra word \`${word}\`.`,
    ),
  'js/word-operator': (written: string, right: string) =>
    says(
      `JavaScript does not know the word \`${written}\` here.`,
      `In code this is written with the sign \`${right}\`.`,
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'js/sign-order': (written: string, right: string) =>
    says(
      `The signs are the wrong way round: \`${written}\` should be \`${right}\`.`,
      `JavaScript has no sign \`${written}\` for this.`,
      `Write \`${right}\`.`,
    ),
  'js/sign-space': (written: string, right: string) =>
    says(
      `There is a space inside the sign \`${written}\`.`,
      'The parts of a sign must touch.',
      `Write \`${right}\`, without the space.`,
    ),
  'js/sign-wrong': (written: string, right: string) =>
    says(
      `The sign \`${written}\` is wrong here. It should be the ${named(right)}.`,
      'The browser cannot tell what the sign means.',
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'js/comma-missing': (before: string, after: string, where: string) =>
    says(
      `A comma is missing between \`${before}\` and \`${after}\`.`,
      `In ${where}, commas keep the parts apart.`,
      `Put a comma \`,\` after \`${before}\`.`,
    ),
  'js/plus-missing': (before: string, after: string) =>
    says(
      `Something is missing between \`${before}\` and \`${after}\`.`,
      'To join text and values, put a plus sign `+` between them. To list them, use a comma.',
      `Write \`${before} + ${after}\`.`,
    ),
  'js/sign-missing': (before: string, after: string) =>
    says(
      `A sign is missing between \`${before}\` and \`${after}\`.`,
      'Two values cannot stand side by side. JavaScript does not know what to do with them.',
      'Put a sign such as `+` or a comma between them.',
    ),
  'js/semicolon-for-comma': (where: string) =>
    says(
      `There is a semicolon \`;\` here where a comma belongs.`,
      `In ${where}, commas keep the parts apart.`,
      'Change the `;` to a comma `,`.',
    ),
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
    says('This `for` does not have its three parts.', 'A `for` loop has a start, a test and a step, with semicolons `;` between.', 'Write `for (let i = 0; i < 5; i++)`.'),
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
  'js/number-unit': (written: string, number: string) =>
    says(
      `\`${written}\` is not a number: letters follow the digits.`,
      'A number in code has digits only. With a unit it is text and needs quotes.',
      `Write \`${number}\`, or \`"${written}"\` in quotes.`,
    ),
  'js/number-comma': (written: string, right: string) =>
    says(
      `The number \`${written}\` has a comma in it.`,
      'A number in code has no commas.',
      `Write \`${right}\`.`,
    ),
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
    says('One `=` stores a value. To compare you need `===`.', 'In this test a single equals sign is not enough.', 'Write `===`.'),
  'js/style-hyphen': (written: string, right: string) =>
    says(
      `\`${written}\` has a hyphen. JavaScript writes it \`${right}\`.`,
      'JavaScript reads the hyphen `-` as a minus sign.',
      `Write \`style.${right}\`.`,
    ),
  'js/function-name': () =>
    says('This function has no name.', 'After `function` comes the name you choose, then `( )`.', 'Write a name after `function`.'),
  'js/function-word': (name: string) =>
    says(
      `The word \`function\` is missing before \`${name}\`.`,
      'To make a function you start with the word `function`.',
      `Write \`function ${name}(…) {\`.`,
    ),
  'js/arrow-missing': () =>
    says('The arrow `=>` is missing after the round brackets.', 'An arrow function has `=>` between `( )` and `{`.', 'Write `( … ) => {`.'),
  'js/arrow-extra': () =>
    says('The arrow `=>` does not belong here.', 'A function made with the word `function` has no arrow.', 'Take out `=>`.'),
  'js/parameter': (written: string) =>
    says(
      `\`${written}\` cannot be in the brackets of a function.`,
      'There you only give names for what comes in.',
      'Put plain names there, with commas between.',
    ),
  'js/else-without-if': () =>
    says('This `else` has no `if` before it.', 'An `else` must come right after the closing `}` of its `if`.', 'Check the `if` above: its brackets, and any `;` before `else`.'),
  'js/else-condition': () =>
    says('An `else` takes no test in round brackets.', 'It runs when the `if` is not true. For a second test use `else if`.', 'Write `else if ( … )`, or take out the test.'),
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
    says('This `return` is not inside a function.', 'A `return` gives a value back from a function. Is a `}` above it too early?', 'Move it between the `{` and `}` of the function.'),
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
    says('This `await` is not inside an `async` function.', '`await` only works in a function made with `async`.', 'Write `async` before `function`.'),
  'js/module-only': (word: string) =>
    says(
      `\`${word}\` does not work in this kind of script.`,
      `\`${word}\` needs a script with \`type="module"\`.`,
      `Add \`type="module"\` to the script tag, or take out \`${word}\`.`,
    ),
  'js/try-alone': () =>
    says('This `try` has no `catch`.', 'After the block of `try` comes `catch`, for when something fails.', 'Add `catch (error) { … }`.'),
  'js/unexpected': (written: string, before: string) =>
    says(
      `JavaScript did not expect \`${written}\` here.`,
      `Something is missing or extra just before it, near \`${before}\`.`.replace('just ', ''),
      'Look for a missing bracket, comma or quote.',
    ),
  'js/ends-early': () =>
    says('The code ends too early.', 'Something that was opened is never closed, or the last line is not finished.', 'Look for a missing bracket or quote.'),
} satisfies Catalogue
