import { named, says, type Catalogue } from '../note.ts'

/** Sentences for the lines of a rule: brackets, signs, properties and values. */
export const lineWords = {
  'css/never-closed': (selector: string, line: string) =>
    says(
      `The \`{\` after \`${selector}\` is never closed.`,
      `Each curly bracket \`{\` needs a closing \`}\`, or the next rule is swallowed.`,
      `Add the missing \`}\` after line ${line}.`,
    ),
  'css/open-brace-missing': (selector: string) =>
    says(
      `The opening \`{\` is missing after \`${selector}\`.`,
      'The curly brackets `{` and `}` go round all the lines of a rule.',
      `Write \`${selector} {\`.`,
    ),
  'css/extra-brace': () =>
    says(
      'There is an extra `}` here that closes nothing.',
      'Each closing curly bracket `}` needs one opening `{` before it.',
      'Take out this `}`, or add the missing `{`.',
    ),
  'css/wrong-bracket': (written: string, right: string) =>
    says(
      `There is a \`${written}\` here where CSS needs the curly bracket \`${right}\`.`,
      'A rule opens with `{` and closes with `}`.',
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'css/double-brace': () =>
    says('There are two `{` here; one is extra.', 'A rule opens with one curly bracket.', 'Take out one `{`.'),
  'css/outside-rule': (property: string) =>
    says(
      `\`${property}\` is outside any rule.`,
      'A line like this only works between `{` and `}`. Is a `}` too early, or a `{` missing?',
      'Move it inside the curly brackets.',
    ),
  'css/no-selector': () =>
    says(
      'This `{` has no selector before it.',
      'CSS must know which element to style.',
      'Write a selector, such as `h1`, before the `{`.',
    ),
  'css/semicolon-missing': (before: string, next: string) =>
    says(
      `The semicolon \`;\` is missing after \`${before}\`.`,
      `So the browser reads on into \`${next}\` and uses neither line.`,
      `Put a \`;\` at the end of \`${before}\`.`,
    ),
  'css/colon-missing': (property: string, value: string) =>
    says(
      `The colon \`:\` is missing between \`${property}\` and \`${value}\`.`,
      'Each line is a property, a colon, then a value.',
      `Write \`${property}: ${value};\`.`,
    ),
  'css/equals': (property: string, value: string) =>
    says(
      `There is an equals sign \`=\` after \`${property}\` where CSS needs a colon.`,
      'Each line is a property, a colon `:`, then a value.',
      `Write \`${property}: ${value};\`.`,
    ),
  'css/semicolon-for-colon': (property: string) =>
    says(
      `There is a semicolon \`;\` after \`${property}\` where CSS needs a colon.`,
      'Each line is a property, a colon `:`, then a value.',
      `Write \`${property}: …;\`.`,
    ),
  'css/comma-for-semicolon': (before: string) =>
    says(
      `\`${before}\` ends with a comma where CSS needs a semicolon.`,
      'Each line in a rule ends with a semicolon `;`.',
      'Change the `,` to `;`.',
    ),
  'css/colon-for-semicolon': (before: string) =>
    says(
      `\`${before}\` ends with a colon where CSS needs a semicolon.`,
      'Each line in a rule ends with a semicolon `;`.',
      'Change the last `:` to `;`.',
    ),
  'css/extra-sign': (sign: string, near: string) =>
    says(
      `There is an extra ${named(sign)} at \`${near}\`.`,
      'The browser cannot read the line with it there.',
      `Take out the extra \`${sign}\`.`,
    ),
  'css/no-value': (property: string) =>
    says(
      `\`${property}\` has no value.`,
      'Each line is a property, a colon, then a value.',
      `Write a value: \`${property}: …;\`.`,
    ),
  'css/unreadable': (words: string) =>
    says(
      `CSS cannot read \`${words}\` here.`,
      'Each line here is a property, a colon `:`, a value, then a semicolon `;`.',
      'Check this line for a missing or extra sign.',
    ),
  'css/misspelt-property': (written: string, right: string) =>
    says(
      `\`${written}\` is spelt wrong. Did you mean \`${right}\`?`,
      `CSS has no property called \`${written}\`.`,
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'css/american': (written: string, right: string) =>
    says(`CSS does not know \`${written}\`.`, 'CSS uses the American spelling.', `Write \`${right}\`.`),
  'css/no-such-property': (written: string, right: string) =>
    says(
      `CSS has no property called \`${written}\`.`,
      `The name for this in CSS is \`${right}\`.`,
      `Use \`${right}\` in place of \`${written}\`.`,
    ),
  'css/unknown-property': (written: string) =>
    says(
      `CSS has no property called \`${written}\`.`,
      'The browser skips a line it does not know.',
      'Check the spelling of the name.',
    ),
  'css/property-hyphen': (written: string, right: string) =>
    says(
      `The property \`${written}\` should be written \`${right}\`.`,
      'CSS names use a hyphen `-` between words: no space, no capital letter.',
      `Write \`${right}\`.`,
    ),
  'css/quoted-property': (property: string) =>
    says(
      `The property \`${property}\` has quotes round it.`,
      'A property name in CSS stands without quotes.',
      `Take out the quotes: \`${property}\`.`,
    ),
  'css/misspelt-value': (written: string, right: string, property: string) =>
    says(
      `\`${written}\` is spelt wrong. Did you mean \`${right}\`?`,
      `\`${property}\` has no value called \`${written}\`.`,
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'css/no-such-value': (written: string, right: string, property: string) =>
    says(
      `\`${property}\` has no value called \`${written}\`.`,
      `CSS calls this \`${right}\`.`,
      `Use \`${right}\` in place of \`${written}\`.`,
    ),
  'css/other-property': (written: string, property: string, right: string) =>
    says(
      `\`${written}\` is not a value for \`${property}\`.`,
      `\`${written}\` belongs to another property, \`${right}\`.`,
      `Write \`${right}: ${written};\`.`,
    ),
  'css/unit-missing': (number: string, unit: string, property: string) =>
    says(
      `The number \`${number}\` in \`${property}\` has no unit.`,
      `CSS must know what kind of size it is, such as \`${unit}\`.`,
      `Write \`${number}${unit}\`, with no space between.`,
    ),
  'css/unit-space': (number: string, unit: string) =>
    says(
      `There is a space between \`${number}\` and its unit \`${unit}\`.`,
      'A number and its unit must touch.',
      `Write \`${number}${unit}\`.`,
    ),
  'css/sum-space': (name: string, sign: string, value: string) =>
    says(
      `In \`${name}( )\` a ${named(sign)} needs a space on both sides.`,
      `Without the spaces, the browser cannot read \`${value}\`.`,
      `Put a space before and after the \`${sign}\`, as in \`100% ${sign} 20px\`.`,
    ),
  'css/line-style': (property: string, value: string) =>
    says(
      `This \`${property}\` has no line style, so no line shows.`,
      'A line needs a size, a style and a colour.',
      `Add a style, such as \`solid\`: \`${property}: ${value} solid;\`.`,
    ),
  'css/opacity': (value: string) =>
    says(
      `\`opacity\` goes from 0 to 1, and \`${value}\` is more than 1.`,
      'At 1 and above, nothing shows through.',
      'For half, write `0.5`.',
    ),
  'css/quoted-list': (list: string) =>
    says(
      `The quotes make \`${list}\` the name of one font.`,
      'Each name has quotes of its own, and the commas stand outside.',
      'Take out these quotes. Only a name with a space needs them.',
    ),
  'css/unit-misspelt': (written: string, unit: string, right: string) =>
    says(
      `\`${unit}\` is not a unit that CSS knows. Did you mean \`${right}\`?`,
      `In \`${written}\` the unit is spelt wrong.`,
      `Write \`${right}\` as the unit.`,
    ),
  'css/unit-first': (written: string, right: string) =>
    says(
      `In \`${written}\` the unit comes before the number.`,
      'The number comes first, then its unit.',
      `Write \`${right}\`.`,
    ),
  'css/unit-not-wanted': (written: string, property: string, number: string) =>
    says(
      `\`${property}\` takes a number with no unit.`,
      `\`${written}\` has a unit, so the browser skips the line.`,
      `Write \`${property}: ${number};\`.`,
    ),
  'css/values-touch': (written: string, right: string) =>
    says(`A space is missing in \`${written}\`.`, 'Values are kept apart by a space.', `Write \`${right}\`.`),
  'css/hash-missing': (written: string) =>
    says(
      `The colour \`${written}\` needs a hash \`#\` in front.`,
      'A colour made of numbers and letters starts with `#`.',
      `Write \`#${written}\`.`,
    ),
  'css/hash-not-wanted': (written: string) =>
    says(
      `The colour name \`${written}\` has a hash \`#\` in front that it does not need.`,
      'The hash is only for colours in numbers, such as `#ff0000`.',
      `Write \`${written}\`.`,
    ),
  'css/hex-length': (written: string, count: string) =>
    says(
      `The colour \`${written}\` has ${count} digits after the hash \`#\`.`,
      'A colour in numbers has 3 or 6 digits.',
      'Add the missing digits, or take out the extra ones.',
    ),
  'css/hex-letter': (written: string, letter: string) =>
    says(
      `The colour \`${written}\` has a \`${letter}\` in it.`,
      'After the hash `#`, only numbers and the letters a to f are allowed.',
      `Change the \`${letter}\`.`,
    ),
  'css/hash-space': (written: string) =>
    says(
      `There is a space after the hash \`#\` in \`${written}\`.`,
      'The hash and its digits must touch.',
      `Write \`${written.replaceAll(' ', '')}\`.`,
    ),
  'css/quoted-value': (value: string, property: string) =>
    says(
      `The value \`${value}\` has quotes round it.`,
      `Quotes make it text, and \`${property}\` does not take text.`,
      `Take out the quotes: \`${property}: ${value};\`.`,
    ),
  'css/comma-in-value': (property: string) =>
    says(
      `The values of \`${property}\` have commas between them.`,
      `In \`${property}\` the values are kept apart by a space.`,
      'Take out the commas `,`.',
    ),
  'css/decimal-comma': (written: string, right: string) =>
    says(`The number \`${written}\` has a comma in it.`, 'CSS uses a point in a number.', `Write \`${right}\`.`),
  'css/too-many-values': (value: string, property: string) =>
    says(
      `\`${property}\` has too many values: \`${value}\` is extra.`,
      `The browser skips the line.`,
      `Take out \`${value}\`.`,
    ),
  'css/value': (value: string, property: string) =>
    says(
      `\`${value}\` is not a value that \`${property}\` knows.`,
      'The browser skips a line it cannot read.',
      `Check how the value of \`${property}\` is spelt.`,
    ),
  'css/url-missing': (file: string) =>
    says(
      `The picture \`${file}\` is not inside \`url(…)\`.`,
      'CSS needs `url( )` round the name of a file.',
      `Write \`url("${file}")\`.`,
    ),
  'css/function-brackets': (name: string) =>
    says(
      `The round brackets are missing after \`${name}\`.`,
      `What belongs to \`${name}\` stands inside \`(\` and \`)\`.`,
      `Write \`${name}( … )\`.`,
    ),
} satisfies Catalogue
