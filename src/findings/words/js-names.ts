import { says, type Catalogue } from '../note.ts'

/** Sentences for names and tests in code that reads but cannot do what was meant. */
export const nameWords = {
  'js/misspelt-name': (written: string, right: string) =>
    says(
      `Nothing is called \`${written}\`. Did you mean \`${right}\`?`,
      'A name must be spelt the same way each time.',
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'js/capital-name': (written: string, right: string) =>
    says(
      `Nothing is called \`${written}\`. There is \`${right}\`.`,
      'Capital and small letters are different letters in a name.',
      `Write \`${right}\`.`,
    ),
  'js/letter-for-number': (written: string, right: string) =>
    says(
      `\`${written}\` is written with letters. Did you mean the number \`${right}\`?`,
      'The letter `O` is not the number 0; `l` and `I` are not 1.',
      `Write \`${right}\`.`,
    ),
  'js/unknown-name': (name: string) =>
    says(
      `Nothing is called \`${name}\` here.`,
      `No \`let\`, \`const\` or \`function\` has made \`${name}\`. If it is text, it needs quotes.`,
      `Make \`${name}\` first, or check how it is spelt.`,
    ),
  'js/text-without-quotes': (name: string) =>
    says(
      `Nothing is called \`${name}\`. Is it text? Text needs quotes round it.`,
      'A word without quotes is read as a name.',
      `Write \`"${name}"\`.`,
    ),
  'js/other-language-name': (written: string, right: string) =>
    says(
      `JavaScript has no \`${written}\`.`,
      `That is from another language. Here it is written \`${right}\`.`,
      `Use \`${right}\` in place of \`${written}\`.`,
    ),
  'js/owner-missing': (name: string, right: string) =>
    says(
      `Nothing is called \`${name}\` on its own.`,
      `It belongs to something else, and a dot joins the two: \`${right}\`.`,
      `Write \`${right}\`.`,
    ),
  'js/parameter-name': (name: string, func: string, given: string) =>
    says(
      `Nothing is called \`${name}\` inside \`${func}\`.`,
      `The brackets of this function name what comes in: \`${given}\`.`,
      'Use the same name in both places.',
    ),
  'js/out-of-scope': (name: string, line: string, where: string) =>
    says(
      `\`${name}\` cannot be seen here.`,
      `It was made inside the \`{ }\` of ${where} on line ${line}, and lives only there.`,
      `Make \`${name}\` before and outside those curly brackets.`,
    ),
  'js/no-page': (name: string) =>
    says(
      `There is no page here, so \`${name}\` does not exist.`,
      'This exercise runs JavaScript on its own.',
      'Use `console.log( )` to show things.',
    ),
  'js/misspelt-member': (written: string, right: string) =>
    says(
      `\`${written}\` is spelt wrong. Did you mean \`${right}\`?`,
      `JavaScript has nothing called \`${written}\` there.`,
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'js/capital-member': (written: string, right: string) =>
    says(
      `There is no \`${written}\`. It should be \`${right}\`.`,
      'Capital and small letters are different letters here.',
      `Write \`${right}\`.`,
    ),
  'js/wrong-member': (written: string, right: string, kind: string) =>
    says(
      `${kind} has no \`${written}\`.`,
      `In JavaScript this is called \`${right}\`.`,
      `Use \`${right}\` in place of \`${written}\`.`,
    ),
  'js/const-changed': (name: string, line: string) =>
    says(
      `\`${name}\` cannot be changed: it was made with \`const\` on line ${line}.`,
      'A `const` keeps its first value for ever.',
      `Make it with \`let ${name}\` if it must change.`,
    ),
  'js/used-too-early': (name: string, line: string) =>
    says(
      `\`${name}\` is used before it is made.`,
      `It is made on line ${line}, and code runs from top to bottom.`,
      `Move line ${line} up, before this line.`,
    ),
  'js/stores-in-test': (name: string) =>
    says(
      `One \`=\` stores a value in \`${name}\`. It does not compare.`,
      'To compare two values you need three equals signs `===`.',
      `Write \`${name} === …\`.`,
    ),
  'js/arrow-in-test': (left: string) =>
    says(
      `\`=>\` does not compare. For "greater or equal" write \`>=\`.`,
      'The sign `=>` makes a function, so this test is always true.',
      `Swap the two: \`${left} >= …\`.`,
    ),
  'js/arrow-in-loop': (left: string) =>
    says(
      `\`=>\` does not compare. For "greater or equal" write \`>=\`.`,
      'The sign `=>` makes a function, so this loop never ends.',
      `Swap the two: \`${left} >= …\`.`,
    ),
  'js/test-always': (value: string) =>
    says(
      `This side of the test, ${value}, is always true.`,
      'Each side of `||` or `&&` must be a whole test of its own.',
      'Write the name and `===` again before it.',
    ),
  'js/only-first': (value: string) =>
    says(
      `Between the brackets, \`||\` always gives the first text, ${value}.`,
      'So the others are never compared.',
      'Write a whole test with `===` on each side of `||`.',
    ),
  'js/chained-test': (left: string, middle: string) =>
    says(
      'Two comparisons in a row do not work like this.',
      `\`${left}\` is compared first; its true or false is compared next.`,
      `Write two tests with \`&&\`: \`${left} && ${middle} …\`.`,
    ),
  'js/never-both': (name: string) =>
    says(
      `\`${name}\` cannot be two different things at once, so this is never true.`,
      '`&&` means both sides must be true.',
      'Use `||` for "one or the other".',
    ),
  'js/either-always': (name: string) =>
    says(
      `This test is always true: \`${name}\` always differs from one of the two.`,
      'With `!==`, `||` lets everything through.',
      'Use `&&` between the two tests.',
    ),
  'js/not-first': (name: string) =>
    says(
      `The \`!\` turns \`${name}\` round first, before comparing.`,
      `So \`!${name}\` is true or false, not the value.`,
      `Use \`!==\`, or put round brackets after \`!\`.`,
    ),
  'js/compare-nan': () =>
    says(
      'Nothing is ever equal to `NaN`, not even `NaN`.',
      'So this comparison is always false.',
      'Use `Number.isNaN( … )`.',
    ),
  'js/compare-list': () =>
    says(
      'Comparing with a new list or object is always false.',
      '`===` asks if the two are the very same thing.',
      'Compare the length, or each part.',
    ),
  'js/type-word': (written: string, right: string) =>
    says(
      `\`typeof\` never gives \`"${written}"\`.`,
      `It gives words in small letters, such as \`"${right}"\`.`,
      `Write \`"${right}"\`.`,
    ),
  'js/text-or-number': (name: string, text: string) =>
    says(
      `\`${name}\` is a number, but \`${text}\` in quotes is text.`,
      'With `===` a number and a text are never the same.',
      'Take the quotes off the number.',
    ),
  'js/never-reached': (word: string) =>
    says(
      `This line is never reached.`,
      `The \`${word}\` before it leaves first, so nothing after it runs.`,
      `Move this line above the \`${word}\`.`,
    ),
  'js/return-alone': () =>
    says(
      'This `return` gives nothing back.',
      'Its value is on the next line, and a `return` ends with its own line.',
      'Put the value on the same line as `return`.',
    ),
  'js/not-called': (name: string) =>
    says(
      `\`${name}\` is named here but not called, so nothing runs.`,
      'To run a function, put round brackets after its name.',
      `Write \`${name}()\`.`,
    ),
  'js/function-as-value': (name: string) =>
    says(
      `\`${name}\` is a function. Without brackets \`()\` it is not called.`,
      'So you get the function itself, not what it gives back.',
      `Write \`${name}()\`.`,
    ),
  'js/method-not-called': (name: string) =>
    says(
      `\`${name}\` needs round brackets after it to run.`,
      'Without `()` it is not called; you get the function itself.',
      `Write \`${name}()\`.`,
    ),
  'js/not-a-function': (name: string) =>
    says(
      `\`${name}\` is not a function, so it takes no brackets.`,
      `It is a value you read or set, not something you call.`,
      `Take out the \`( )\` after \`${name}\`.`,
    ),
  'js/set-with-brackets': (name: string) =>
    says(
      `\`${name}\` is not a function. You cannot call it with brackets.`,
      `You set it with an equals sign \`=\`.`,
      `Write \`${name} = …\`.`,
    ),
  'js/method-overwritten': (name: string) =>
    says(
      `\`${name}\` is a function. It is called with brackets, not set with \`=\`.`,
      'An equals sign here replaces the function and runs nothing.',
      `Write \`${name}( … )\`.`,
    ),
  'js/list-called': (name: string) =>
    says(
      `\`${name}\` is a list, not a function.`,
      'To take one item from a list, use square brackets.',
      `Write \`${name}[ … ]\`.`,
    ),
} satisfies Catalogue
