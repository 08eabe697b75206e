import { says, type Catalogue } from '../note.ts'

/** Sentences for calls, events and selectors in code that reads but cannot do what was meant. */
export const useWords = {
  'js/square-for-round': (name: string) =>
    says(
      `\`${name}\` is a function, and a function is called with round brackets.`,
      'Square brackets `[ ]` take an item from a list.',
      `Write \`${name}( … )\`.`,
    ),
  'js/never-so': (test: string) =>
    says(
      `This part can never run: a test above it already catches \`${test}\`.`,
      'The first test that is true wins; the others are not asked.',
      'Put the strictest test first.',
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
    says(`The event name \`${name}\` needs quotes round it.`, 'An event name is text.', `Write \`"${name}"\`.`),
  'js/event-handler': (event: string) =>
    says(
      `This listener for \`"${event}"\` has no function to run.`,
      '`addEventListener` takes two things: the event name, then a function.',
      'Add a comma and the name of your function.',
    ),
  'js/event-order': () =>
    says(
      'The two parts of this `addEventListener` are the wrong way round.',
      'The event name comes first, then the function.',
      'Swap them: `addEventListener("click", …)`.',
    ),
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
  'js/push-gives-length': (method: string, name: string) =>
    says(
      `\`${method}\` gives back the new length, not the list.`,
      `So \`${name}\` becomes a number.`,
      `Call \`${method}\` on a line of its own, without \`=\`.`,
    ),
  'js/takes-one': (method: string, name: string) =>
    says(
      `\`${method}\` gives back the item it took out, not the list.`,
      `So \`${name}\` is no longer the list.`,
      `Call \`${method}\` without \`${name} =\`, or keep the item under another name.`,
    ),
  'js/arrow-this': () =>
    says(
      'In this arrow function, `this` is not the object.',
      'An arrow function `=>` has no `this` of its own.',
      'Write it as a plain function: `name() { … }` or `function () { … }`.',
    ),
  'js/this-missing': (name: string) =>
    says(
      `\`${name} = ${name}\` gives the name its own value, so nothing is kept.`,
      'In a class, what belongs to the object has `this.` in front.',
      `Write \`this.${name} = ${name}\`.`,
    ),
  'js/own-value': (name: string) =>
    says(
      `\`${name} = ${name}\` gives the name its own value, so nothing changes.`,
      'The right side must be the new value.',
      'Check which name should be on the left.',
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
  'js/element-as-value': (name: string, member: string) =>
    says(
      `\`${name}\` is the whole element, not what stands in it.`,
      `Its words, or what was typed, are in \`${member}\`.`,
      `Write \`${name}.${member}\`.`,
    ),
} satisfies Catalogue
