import { says, type Catalogue } from '../note.ts'

/** Sentences for events, boxes and elements in code that reads but cannot do what was meant. */
export const pageWords = {
  'js/true-or-text': (name: string, text: string) =>
    says(
      `\`${name}\` is true or false, not the text \`"${text}"\`.`,
      'A text in quotes is another kind of value, even `"false"`.',
      'Write `true` or `false` without quotes.',
    ),
  'js/tags-as-text': (method: string) =>
    says(
      `\`${method}\` shows the tags as plain text.`,
      'It reads no HTML, so `<` and `>` are only signs.',
      'Make the element with `createElement`, or use `innerHTML`.',
    ),
  'js/other-function': () =>
    says(
      'This takes nothing away: the function here is a new one.',
      'Only the very same function that was added can be taken away.',
      'Give the function a name, and use that name both times.',
    ),
  'js/timer-order': (name: string) =>
    says(
      `The two parts of this \`${name}\` are the wrong way round.`,
      'The function comes first, then the time.',
      'Swap them.',
    ),
  'js/store-text': (name: string) =>
    says(
      `Only text can be kept here, and \`${name}\` is not text.`,
      'A list or an object loses its shape this way.',
      `Write \`JSON.stringify(${name})\`.`,
    ),
  'js/one-element': (name: string) =>
    says(
      `\`${name}\` is one element, so each turn only moves it.`,
      'It was made once, before the loop. An element can be in one place only.',
      'Move `createElement` into the loop.',
    ),
  'js/event-target': (event: string, member: string) =>
    says(
      `The event \`${event}\` has no \`${member}\`; the element has.`,
      'An event tells what happened. Its `target` is the element.',
      `Write \`${event}.target.${member}\`.`,
    ),
  'js/key-name': (text: string, right: string) =>
    says(
      `There is no key called \`"${text}"\`. It is \`"${right}"\`.`,
      'Names of keys are spelt in one way only, with their capitals.',
      `Write \`"${right}"\`.`,
    ),
  'js/ticked': () =>
    says(
      'The `value` of this box is the same, ticked or not.',
      'Whether it is ticked stands in `checked`.',
      'Use `checked` in place of `value`.',
    ),
  'js/wiped-in-loop': (left: string) =>
    says(
      `Each turn writes over \`${left}\`, so only the last one shows.`,
      'One `=` puts the new value in place of the old.',
      'Use `+=`, or add a new element in each turn.',
    ),
  'js/read-too-early': (name: string) =>
    says(
      `\`${name}\` is read once, as the page loads, before anyone types.`,
      'It keeps that value, whatever is typed later.',
      'Read the `value` inside the function.',
    ),
  'js/style-unit': (name: string, value: string) =>
    says(
      `The size in \`style.${name}\` has no unit, so nothing changes.`,
      'A style is text, with its unit, as in CSS.',
      `Write \`${value} + "px"\`.`,
    ),
  'js/append-text': () =>
    says(
      '`appendChild` takes an element, and this is text.',
      'So it stops with an error.',
      'Use `append`, which takes text as well.',
    ),
  'js/class-space': (name: string) =>
    says(
      `This glues \`${name}\` to the class that is there.`,
      'Two classes need a space between them.',
      `Use \`classList.add("${name}")\`.`,
    ),
  'js/submit-on-button': () =>
    says(
      'The `submit` event belongs to the form, not to what is in it.',
      'So this function never runs.',
      'Listen on the form, or listen for `click`.',
    ),
} satisfies Catalogue
