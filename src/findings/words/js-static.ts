import { says, type Catalogue } from '../note.ts'

/** Sentences for code that reads as JavaScript but cannot do what its writer meant. */
export const jsStaticWords = {
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
    says(`There is no page here, so \`${name}\` does not exist.`, 'This exercise runs JavaScript on its own.', 'Use `console.log( )` to show things.'),
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
    says('Nothing is ever equal to `NaN`, not even `NaN`.', 'So this comparison is always false.', 'Use `Number.isNaN( … )`.'),
  'js/compare-list': () =>
    says('Comparing with a new list or object is always false.', '`===` asks if the two are the very same thing.', 'Compare the length, or each part.'),
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
    says('This `return` gives nothing back.', 'Its value is on the next line, and a `return` ends with its own line.', 'Put the value on the same line as `return`.'),
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
  'js/called-value': (name: string, kind: string) =>
    says(
      `\`${name}\` is ${kind}, not a function, so it cannot be called.`,
      'Round brackets after a name call a function.',
      `Take out the \`( )\`, or check the name.`,
    ),
  'js/called-not-passed': (name: string) =>
    says(
      `\`${name}()\` runs straight away, not later.`,
      'The brackets call it now, before anything happens on the page.',
      `Give the name only, without brackets: \`${name}\`.`,
    ),
  'js/event-on': (written: string, right: string) =>
    says(
      `There is no event called \`"${written}"\`. It is \`"${right}"\`.`,
      'With `addEventListener` the name has no "on" in front.',
      `Write \`"${right}"\`.`,
    ),
  'js/event-name': (written: string, right: string) =>
    says(
      `There is no event called \`"${written}"\`. Did you mean \`"${right}"\`?`,
      'It is spelt wrong, so the function never runs. Event names have small letters.',
      `Write \`"${right}"\`.`,
    ),
  'js/event-unquoted': (name: string) =>
    says(
      `The event name \`${name}\` needs quotes round it.`,
      'An event name is text.',
      `Write \`"${name}"\`.`,
    ),
  'js/event-handler': (event: string) =>
    says(
      `This listener for \`"${event}"\` has no function to run.`,
      '`addEventListener` takes two things: the event name, then a function.',
      'Add a comma and the name of your function.',
    ),
  'js/event-order': () =>
    says('The two parts of this `addEventListener` are the wrong way round.', 'The event name comes first, then the function.', 'Swap them: `addEventListener("click", …)`.'),
  'js/event-text': (name: string) =>
    says(
      `\`"${name}"\` in quotes is text, not a function.`,
      'The browser needs the function itself, so its name has no quotes.',
      `Write \`${name}\` without quotes.`,
    ),
  'js/handler-not-called': (name: string, attribute: string) =>
    says(
      `\`${attribute}="${name}"\` names the function but does not call it.`,
      'Code in the page must call the function with round brackets.',
      `Write \`${attribute}="${name}()"\`.`,
    ),
  'js/no-return': (name: string) =>
    says(
      `The function \`${name}\` gives nothing back: it has no \`return\`.`,
      'Its answer is used elsewhere, but is `undefined` there.',
      'Add `return` with the answer at the end of the function.',
    ),
  'js/callback-no-return': (method: string) =>
    says(
      `The function inside \`${method}\` gives nothing back: it has no \`return\`.`,
      `\`${method}\` needs an answer for each item.`,
      'Add `return`, or leave out the curly brackets.',
    ),
  'js/nothing-back': (method: string) =>
    says(
      `\`${method}\` gives nothing back, so this is \`undefined\`.`,
      `It only runs your function for each item.`,
      'Use `map`, or store the answer yourself inside the loop.',
    ),
  'js/result-unused': (code: string) =>
    says(
      `\`${code}\` is worked out, but the answer is not kept.`,
      'Nothing changes: the result goes nowhere.',
      'Store it with `=`, or give it back with `return`.',
    ),
  'js/compare-alone': (name: string, sign: string) =>
    says(
      `\`${sign}\` compares; it does not store a value in \`${name}\`.`,
      'To store a value you need one equals sign `=`.',
      `Write \`${name} = …\`.`,
    ),
  'js/text-unchanged': (name: string, method: string) =>
    says(
      `\`${method}()\` does not change \`${name}\`.`,
      'It gives back a new text, and here that is not kept.',
      `Write \`${name} = ${name}.${method}()\`.`,
    ),
  'js/plus-plus-lost': (name: string) =>
    says(
      `\`${name} = ${name}++\` never changes \`${name}\`.`,
      '`++` gives the old value back, and `=` stores it again.',
      `Write \`${name}++\` alone.`,
    ),
  'js/signs-swapped': (written: string, right: string) =>
    says(
      `The signs are the wrong way round: \`${written}\` should be \`${right}\`.`,
      `\`${written}\` replaces the old value instead of adding to it.`,
      `Write \`${right}\`.`,
    ),
  'js/id-not-on-page': (id: string, near: string) =>
    near === ''
      ? says(
          `Nothing on the page has the id \`${id}\`.`,
          'So the code finds nothing, and the next step with it fails.',
          `Check the id in your HTML, or add \`id="${id}"\`.`,
        )
      : says(
          `Nothing on the page has the id \`${id}\`. Did you mean \`${near}\`?`,
          'The two must match letter for letter.',
          `Change \`${id}\` to \`${near}\`.`,
        ),
  'js/near-class': (name: string, near: string) =>
    says(
      `Nothing on the page has the class \`${name}\`. Did you mean \`${near}\`?`,
      'The two must match letter for letter.',
      `Change \`${name}\` to \`${near}\`.`,
    ),
  'js/no-such-class': (name: string) =>
    says(
      `Nothing on the page has the class \`${name}\`.`,
      'So the code finds nothing.',
      `Check the class in your HTML, or add \`class="${name}"\`.`,
    ),
  'js/near-tag': (name: string, near: string) =>
    says(
      `There is no tag \`${name}\` on the page. Did you mean \`${near}\`?`,
      'An id needs a hash `#` in front; a class needs a dot.',
      `Change \`${name}\` to \`${near}\`.`,
    ),
  'js/hash-missing': (id: string) =>
    says(
      `\`${id}\` is an id, so it needs a hash \`#\` in front.`,
      `Without it, \`querySelector\` looks for a tag called \`<${id}>\`.`,
      `Write \`"#${id}"\`.`,
    ),
  'js/dot-missing': (name: string) =>
    says(
      `\`${name}\` is a class, so it needs a dot in front.`,
      `Without it, \`querySelector\` looks for a tag called \`<${name}>\`.`,
      `Write \`".${name}"\`.`,
    ),
  'js/sign-missing-in-selector': (name: string) =>
    says(
      `There is no tag called \`<${name}>\`.`,
      'For an id, put a hash `#` in front. For a class, put a dot.',
      `Write \`"#${name}"\` or \`".${name}"\`.`,
    ),
  'js/hash-for-class': (name: string) =>
    says(
      `\`#${name}\` looks for an id, but \`${name}\` is a class on the page.`,
      'A hash `#` is for an id; a dot `.` is for a class.',
      `Write \`".${name}"\`.`,
    ),
  'js/dot-for-id': (name: string) =>
    says(
      `\`.${name}\` looks for a class, but \`${name}\` is an id on the page.`,
      'A dot `.` is for a class; a hash `#` is for an id.',
      `Write \`"#${name}"\`.`,
    ),
  'js/sign-not-wanted': (written: string, right: string, method: string) =>
    says(
      `\`${method}\` takes the name only, with no sign in front of it.`,
      `It looks for exactly \`${written}\`, sign and all. Only \`querySelector\` needs a \`#\` or a dot.`,
      `Write \`"${right}"\`.`,
    ),
  'js/class-not-id': (name: string) =>
    says(
      `\`${name}\` is a class on the page, not an id.`,
      '`getElementById` only looks at ids.',
      `Use \`querySelector(".${name}")\`.`,
    ),
  'js/id-unquoted': (name: string, method: string) =>
    says(
      `\`${name}\` needs quotes round it in \`${method}\`.`,
      'Without quotes it is read as a name in your code, not as text.',
      `Write \`"${name}"\`.`,
    ),
  'js/list-as-one': (method: string, member: string) =>
    says(
      `\`${method}\` gives a list of elements, not one.`,
      `A list has no \`${member}\`; each item in it has.`,
      'Use `querySelector`, or take one item with `[0]`.',
    ),
  'js/value-of-text': (tag: string, member: string) =>
    says(
      `A \`<${tag}>\` has no \`${member}\`; that is for boxes people type in.`,
      'So you get `undefined`.',
      'Use `textContent` for the words in it.',
    ),
  'js/text-of-box': (member: string) =>
    says(
      `A box people type in keeps its text in \`value\`, not in \`${member}\`.`,
      `So \`${member}\` is empty here.`,
      'Write `.value`.',
    ),
  'js/element-as-value': (name: string) =>
    says(
      `\`${name}\` is the whole box, not what was typed in it.`,
      'The typed text is in its `value`.',
      `Write \`${name}.value\`.`,
    ),
  'js/set-element': (name: string) =>
    says(
      `This replaces \`${name}\` itself; the page does not change.`,
      'To change the words on the page, set `textContent`.',
      `Write \`${name}.textContent = …\`.`,
    ),
  'js/joins-text': (left: string, right: string) =>
    says(
      `\`+\` joins \`${left}\` and \`${right}\` as text. It does not add them.`,
      'What comes from a box or a page is text, even when it looks like a number.',
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
    says('This `return` is inside the loop, so it leaves at the first turn.', 'The loop never gets to its second item.', 'Move `return` after the closing `}` of the loop.'),
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
    says('A `case` needs a value, not a test.', 'A `switch` compares one value with each `case`.', 'Use `if` and `else if` for tests such as `>`.'),
  'js/case-or': () =>
    says('A `case` takes one value. `||` does not mean "or" here.', 'Only the first of the two values is used.', 'Write two: `case "a": case "b":`.'),
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
    says('This test is the same as one above it.', 'So this part can never run.', 'Change the test, or take this part out.'),
  'js/calls-itself': (name: string) =>
    says(
      `\`${name}\` calls itself again and again and never stops.`,
      'Nothing in it says when to end.',
      `Take out \`${name}()\`, or put it inside an \`if\`.`,
    ),
  'js/bad-json': () =>
    says('This text is not JSON, so it cannot be read.', 'In JSON every name and every text has double quotes `"`.', 'Write `\'{"name": "Sam"}\'`.'),
  'js/else-test': () =>
    says('An `else` takes no test in round brackets.', 'It runs when the `if` is not true. For a second test use `else if`.', 'Write `else if ( … )`.'),
  'js/quoted-name': (name: string) =>
    says(
      `\`"${name}"\` in quotes is only text, not the value of \`${name}\`.`,
      'Quotes make the letters themselves.',
      `Take out the quotes: \`${name}\`.`,
    ),
  'js/reads-itself': (name: string) =>
    says(
      `\`${name}\` is used in its own first value.`,
      'It has no value yet at that moment.',
      'Use another name on one side.',
    ),
} satisfies Catalogue
