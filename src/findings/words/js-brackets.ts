import { named, says, type Catalogue } from '../note.ts'

/** Sentences for brackets, quotes, comments and misspelt words in code that does not read. */
export const bracketWords = {
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
    says(
      'The text that begins with a backtick here is never closed.',
      'A text in backtick quotes must end with a backtick.',
      'Add the missing backtick at the end of the text.',
    ),
  'js/template-brace': (name: string) =>
    says(
      `The \`\${\` before \`${name}\` is never closed.`,
      'In backticks, `${` opens a place for a value. The curly bracket `}` closes it.',
      `Write \`\${${name}}\`, with the missing \`}\`.`,
    ),
  'js/curly-quotes': () =>
    says(
      'The quotes on this line are curly.',
      'Code needs straight quotes `"` or `\'`. Curly quotes are another sign.',
      'Type the quotes again as straight quotes.',
    ),
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
    says(
      'This comment is never closed.',
      'A comment that begins with `/*` must end with `*/`.',
      'Add the missing `*/` at the end of the comment.',
    ),
  'js/comment-not-opened': () =>
    says(
      'This `*/` ends a comment that was never opened.',
      'Such a comment begins with `/*`.',
      'Write `/*` where the comment starts.',
    ),
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
} satisfies Catalogue
