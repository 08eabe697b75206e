import { named, says, type Catalogue } from '../note.ts'

/** Sentences for colours, comments, selectors and rules that begin with `@`. */
export const selectorWords = {
  'css/rgb': (written: string) =>
    says(
      `The colour \`${written}\` is not written right.`,
      'Inside the brackets stand three numbers, with a comma after the first and the second.',
      'Write it like `rgb(255, 0, 0)`.',
    ),
  'css/function-space': (name: string) =>
    says(
      `There is a space between \`${name}\` and its bracket \`(\`.`,
      'The name and the bracket must touch.',
      `Write \`${name}(\`.`,
    ),
  'css/unknown-function': (written: string, right: string) =>
    says(
      `\`${written}( )\` is spelt wrong. Did you mean \`${right}( )\`?`,
      `CSS has no function called \`${written}\`.`,
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'css/important': (written: string) =>
    says(
      `\`${written}\` should be \`!important\`.`,
      'The word is spelt wrong, or a sign is missing, so the line is skipped.',
      'Write `!important` before the semicolon.',
    ),
  'css/round-not-closed': (start: string) =>
    says(
      `The round bracket \`(\` after \`${start}\` is never closed.`,
      'Each opening `(` needs a closing `)`.',
      'Add the missing `)`.',
    ),
  'css/round-extra': () =>
    says(
      'There is an extra round bracket `)` here.',
      'It closes nothing: no `(` is open.',
      'Take out the `)`, or add the missing `(`.',
    ),
  'css/quote-not-closed': (text: string) =>
    says(
      `The closing quote is missing after \`${text}\`.`,
      'Quotes come in pairs, on one line.',
      'Add the missing quote mark at the end.',
    ),
  'css/curly-quotes': () =>
    says(
      'The quotes on this line are curly.',
      'Code needs straight quotes `"`.',
      'Type the quotes again as straight quotes.',
    ),
  'css/slash-comment': (words: string) =>
    says(
      'The slashes `//` do not make a comment in CSS.',
      'A CSS comment begins with `/*` and ends with `*/`.',
      `Write \`/* ${words} */\`.`,
    ),
  'css/wrong-comment': (written: string) =>
    says(
      `\`${written}\` does not make a comment in CSS.`,
      'A CSS comment begins with `/*` and ends with `*/`.',
      'Write `/* your words */`.',
    ),
  'css/comment-not-closed': () =>
    says(
      'This comment is never closed.',
      'A CSS comment begins with `/*` and must end with `*/`.',
      'Add the missing `*/` at the end of the comment.',
    ),
  'css/stray-comment-end': () =>
    says(
      'This `*/` ends a comment that was never opened.',
      'A CSS comment begins with `/*`.',
      'Write `/*` where the comment starts.',
    ),
  'css/html-in-css': (tag: string) =>
    says(
      `There is an HTML tag \`${tag}\` in this CSS.`,
      'A CSS file holds CSS only, with no tags.',
      `Take out \`${tag}\`.`,
    ),
  'css/selector-space': (written: string, right: string) =>
    says(
      `There is a space inside the selector \`${written}\`.`,
      'The sign and the name after it must touch.',
      `Write \`${right}\`.`,
    ),
  'css/selector-sign': (sign: string, selector: string) =>
    says(
      `There is an extra ${named(sign)} in the selector \`${selector}\`.`,
      'The browser cannot read the selector with it there.',
      `Take out the extra \`${sign}\`.`,
    ),
  'css/selector-brackets': (written: string, name: string) =>
    says(
      `The selector \`${written}\` has the brackets of an HTML tag.`,
      'A selector in CSS is the name only, without `<` and `>`.',
      `Write \`${name}\`.`,
    ),
  'css/selector-html': (written: string, right: string) =>
    says(
      `\`${written}\` is written as in HTML, not as a CSS selector.`,
      'In CSS a class has a dot `.` in front. An id has a hash `#`.',
      `Write \`${right}\`.`,
    ),
  'css/selector-digit': (name: string) =>
    says(
      `The name \`${name}\` begins with a number.`,
      'In CSS the name of a class or id starts with a letter.',
      'Change the name here and in your page.',
    ),
  'css/one-element': (written: string, right: string) =>
    says(
      `\`${written}\` looks for one inside the other, but one element has both classes.`,
      'A space in a selector means "inside".',
      `Take out the space: \`${right}\`.`,
    ),
  'css/space-missing': (written: string, right: string) =>
    says(
      `\`${written}\` looks for one element with both classes, but one is inside the other.`,
      'Without a space, both classes must be on the same element.',
      `Put a space between: \`${right}\`.`,
    ),
  'css/letter-for-digit': (written: string, right: string) =>
    says(
      `\`${written}\` has a letter where a number should be.`,
      'The letters `O`, `l` and `I` look like the numbers 0 and 1.',
      `Write \`${right}\`.`,
    ),
  'css/class-without-dot': (name: string) =>
    says(
      `\`${name}\` is a class, so its selector needs a dot in front.`,
      `Without the dot, CSS looks for a tag called \`<${name}>\`.`,
      `Write \`.${name}\`.`,
    ),
  'css/id-without-hash': (name: string) =>
    says(
      `\`${name}\` is an id, so its selector needs a hash \`#\` in front.`,
      `Without the hash, CSS looks for a tag called \`<${name}>\`.`,
      `Write \`#${name}\`.`,
    ),
  'css/hash-for-class': (name: string) =>
    says(
      `\`${name}\` is a class on the page, but \`#${name}\` looks for an id.`,
      'A class has a dot `.` in front; a hash `#` is for an id.',
      `Write \`.${name}\`.`,
    ),
  'css/dot-for-id': (name: string) =>
    says(
      `\`${name}\` is an id on the page, but \`.${name}\` looks for a class.`,
      'An id has a hash `#` in front; a dot `.` is for a class.',
      `Write \`#${name}\`.`,
    ),
  'css/dot-for-tag': (name: string) =>
    says(
      `\`.${name}\` looks for a class called \`${name}\`, but the page has none.`,
      `\`${name}\` is a tag, and a tag has no dot in front.`,
      `Write \`${name}\`, without the sign.`,
    ),
  'css/misspelt-tag': (name: string, right: string) =>
    says(
      `There is no tag called \`${name}\`. Did you mean \`${right}\`?`,
      `The selector is spelt wrong, so it styles nothing on the page.`,
      `Change \`${name}\` to \`${right}\`.`,
    ),
  'css/unknown-tag': (name: string) =>
    says(
      `There is no tag called \`${name}\` in HTML.`,
      'A class needs a dot `.` in front; an id needs a hash `#`.',
      `If it is a class, write \`.${name}\`.`,
    ),
  'css/no-such-class': (name: string, near: string) =>
    says(
      `No element on the page has the class \`${name}\`.`,
      `The page says \`class="${near}"\`. The names must match letter for letter.`,
      `Change \`.${name}\` to \`.${near}\`.`,
    ),
  'css/no-such-id': (name: string, near: string) =>
    says(
      `No element on the page has the id \`${name}\`.`,
      `The page says \`id="${near}"\`. The names must match letter for letter.`,
      `Change \`#${name}\` to \`#${near}\`.`,
    ),
  'css/matches-nothing': (selector: string) =>
    says(
      `\`${selector}\` matches nothing on your page.`,
      'The names must be the same in the page and in the CSS.',
      'Check the spelling in both files.',
    ),
  'css/misspelt-state': (written: string, right: string) =>
    says(
      `\`:${written}\` is spelt wrong. Did you mean \`:${right}\`?`,
      `CSS does not know \`:${written}\`, so it skips the whole rule.`,
      `Change it to \`:${right}\`.`,
    ),
  'css/state-colon': (written: string, right: string) =>
    says(
      `\`${written}\` needs a colon \`:\` before the state.`,
      'A state such as `hover` has a colon in front, touching the name.',
      `Write \`${right}\`.`,
    ),
  'css/misspelt-at': (written: string, right: string) =>
    says(
      `\`${written}\` is spelt wrong. Did you mean \`${right}\`?`,
      `CSS has no rule called \`${written}\`.`,
      `Change it to \`${right}\`.`,
    ),
  'css/at-missing': (written: string) =>
    says(
      `The \`@\` sign is missing before \`${written}\`.`,
      `A rule like this starts with \`@\`.`,
      `Write \`@${written}\`.`,
    ),
  'css/media-brackets': (words: string) =>
    says(
      `The round brackets are missing round \`${words}\`.`,
      'In `@media` the test stands inside `(` and `)`.',
      `Write \`@media (${words})\`.`,
    ),
  'css/media-colon': (words: string) =>
    says(
      `The colon \`:\` is missing in \`(${words})\`.`,
      'The test in `@media` is a name, a colon, then a size.',
      `Write \`(${words.trim().replace(/\s*[=;]?\s+/, ': ')})\`.`,
    ),
  'css/media-and': () =>
    says(
      'The word `and` is missing in this `@media` rule.',
      '`and` stands between two tests, with a space on each side.',
      'Write `screen and (…)`.',
    ),
  'css/keyframe': (written: string, right: string) =>
    says(
      `\`${written}\` is not a step of \`@keyframes\`. Did you mean \`${right}\`?`,
      'The steps are `from`, `to`, or numbers with `%`.',
      `Write \`${right}\`.`,
    ),
  'css/animation-name': (written: string, right: string) =>
    says(
      `There is no animation called \`${written}\`.`,
      `Your \`@keyframes\` is called \`${right}\`. The names must match.`,
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'css/variable': (written: string, right: string) =>
    says(
      `Nothing is called \`${written}\` in your CSS. Did you mean \`${right}\`?`,
      'The name in `var( )` must match the one you set.',
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'css/font-name': (written: string, right: string) =>
    says(
      `\`${written}\` is spelt wrong. Did you mean \`${right}\`?`,
      'The browser has no font with that name.',
      `Change \`${written}\` to \`${right}\`.`,
    ),
} satisfies Catalogue
