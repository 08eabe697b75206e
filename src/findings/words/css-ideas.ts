import { says, type Catalogue } from '../note.ts'

/** Sentences for rules that read well and yet do nothing. */
export const ideaWords = {
  'css/needs-flex': (property: string, box: string) =>
    says(
      `\`${property}\` does nothing here: this is no ${box} box.`,
      `It works only on an element with \`display: ${box}\`.`,
      `Add \`display: ${box};\` to this rule.`,
    ),
  'css/needs-flex-around': (property: string) =>
    says(
      `\`${property}\` does nothing here: the box around it is no flex or grid box.`,
      'It works only on what stands in a flex or grid box.',
      'Give the box around it `display: flex;` or `display: grid;`.',
    ),
  'css/needs-position': (property: string) =>
    says(
      `\`${property}\` does nothing here: there is no \`position\`.`,
      'An element moves this way only when it has a `position`.',
      'Add `position: relative;` or `position: absolute;` to this rule.',
    ),
  'css/inline-size': (property: string, selector: string) =>
    says(
      `\`${property}\` does nothing here: \`${selector}\` is an inline element.`,
      'An inline element is only as big as the words in it.',
      'Add `display: inline-block;` or `display: block;` to this rule.',
    ),
  'css/block-align': (selector: string) =>
    says(
      `\`vertical-align\` does nothing here: \`${selector}\` is a block element.`,
      'It works only on inline elements and on the cells of a table.',
      'To centre what is inside, use `display: flex;` and `align-items: center;`.',
    ),
  'css/float-in-flex': () =>
    says(
      '`float` does nothing here: the element stands in a flex or grid box.',
      'A flex or grid box places what is in it by itself.',
      'Take `float` out, or take `display` off the box around it.',
    ),
  'css/height-of-nothing': (value: string) =>
    says(
      `\`height: ${value}\` does nothing here: the box around it has no height.`,
      'A height in `%` is a share of the height of the box around it.',
      'Give the box around it a `height`, or use a size such as `300px`.',
    ),
  'css/overridden': (property: string, winner: string) =>
    says(
      `This \`${property}\` never shows: \`${winner}\` is stronger and wins.`,
      'An id beats a class, and a class beats a tag. Their order does not matter.',
      `Change \`${property}\` in \`${winner}\`, or make this selector stronger.`,
    ),
  'css/media-too-early': (property: string, line: string) =>
    says(
      `\`${property}\` in this \`@media\` never shows: line ${line} sets it again.`,
      'Of two rules with the same selector, the later one wins.',
      `Move the \`@media\` below line ${line}.`,
    ),
  'css/comma-missing': (outer: string, inner: string) =>
    says(
      `The comma is missing between \`${outer}\` and \`${inner}\`.`,
      `A space means inside, and a \`${inner}\` never stands inside \`${outer}\`.`,
      `Write \`${outer}, ${inner}\`.`,
    ),
  'css/none-inside': (inner: string, outer: string) =>
    says(
      `No \`${inner}\` on the page is inside \`${outer}\`, so this rule fits nothing.`,
      'With a space or `>` between two selectors, the second stands inside the first.',
      'Put a comma between them, or change the selector to fit the page.',
    ),
  'css/not-straight-inside': (inner: string, outer: string) =>
    says(
      `No \`${inner}\` is straight inside \`${outer}\`, so this rule fits nothing.`,
      'With `>` there may be no other element between the two.',
      `Write \`${outer} ${inner}\`, with a space in place of \`>\`.`,
    ),
} satisfies Catalogue
