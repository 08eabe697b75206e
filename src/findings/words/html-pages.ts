import { named, says, type Catalogue } from '../note.ts'

/** Sentences for attributes, for what stands where on a page, and for what a page lacks. */
export const pageWords = {
  'html/comma-between': (sign: string) =>
    says(
      `There is a ${named(sign)} between two attributes.`,
      `Attributes in a tag are kept apart by a space only.`,
      `Take out the \`${sign}\`.`,
    ),
  'html/space-between': (attribute: string) =>
    says(
      `A space is missing before \`${attribute}\`.`,
      `Attributes in a tag are kept apart by a space.`,
      `Put a space before \`${attribute}\`.`,
    ),
  'html/attribute-twice': (attribute: string, tag: string) =>
    says(
      `\`<${tag}>\` has the attribute \`${attribute}\` twice.`,
      `The browser keeps only the first one.`,
      `Put both values in one \`${attribute}\`, or take one out.`,
    ),
  'html/closing-attribute': (tag: string) =>
    says(
      `The closing tag \`</${tag}>\` has something extra inside it.`,
      `A closing tag holds its name only.`,
      `Write \`</${tag}>\`, and put the rest in the opening tag.`,
    ),
  'html/comment-not-closed': () =>
    says(
      'This comment is never closed.',
      'A comment opens with `<!--` and ends with `-->`, with two dashes.',
      'Add the missing `-->` at the end of the comment.',
    ),
  'html/wrong-comment': (written: string) =>
    says(
      `\`${written}\` does not make a comment in HTML.`,
      `An HTML comment opens with \`<!--\` and ends with \`-->\`.`,
      `Write \`<!-- your words -->\`.`,
    ),
  'html/stray-comment-end': () =>
    says(
      'This `-->` ends a comment that was never opened.',
      'A comment opens with `<!--`, with two dashes.',
      'Write `<!--` where the comment starts.',
    ),
  'html/no-doctype': () =>
    says(
      'The page does not begin with `<!DOCTYPE html>`.',
      'It is missing, so the browser follows very old rules.',
      'Make `<!DOCTYPE html>` line 1.',
    ),
  'html/doctype-late': () =>
    says(
      '`<!DOCTYPE html>` is not at the start of the page.',
      'The doctype must be the first thing in the file.',
      'Move `<!DOCTYPE html>` to line 1.',
    ),
  'html/wrong-doctype': (written: string) =>
    says(
      `The doctype \`${written}\` is not written right.`,
      `Each sign and letter of it matters.`,
      'Write `<!DOCTYPE html>`.',
    ),
  'html/no-lang': () =>
    says(
      'The `<html>` tag has no `lang`.',
      'Screen readers need the language to say the words right.',
      'Write `<html lang="en">`.',
    ),
  'html/no-title': () =>
    says(
      'The page has no `<title>` in its `<head>`.',
      'The title is missing, so the browser tab has no name.',
      'Add `<title>…</title>` inside `<head>`.',
    ),
  'html/empty-title': () =>
    says(
      'The `<title>` is empty.',
      'The title names the page in the browser tab.',
      'Write a name between `<title>` and `</title>`.',
    ),
  'html/no-charset': () =>
    says(
      'The page does not say which letters it uses.',
      'Signs such as £ may show wrong without `<meta charset="utf-8">`.',
      'Add `<meta charset="utf-8">` inside `<head>`.',
    ),
  'html/no-alt': () =>
    says(
      'This picture has no `alt` text.',
      'Without `alt`, an `<img>` says nothing to people who cannot see it.',
      'Add `alt="…"` with words for the image.',
    ),
  'html/no-src': (tag: string) =>
    says(
      `This \`<${tag}>\` has no \`src\`.`,
      `The \`src\` attribute names the file. It is missing, so nothing shows.`,
      'Add `src="…"` with the name of the file.',
    ),
  'html/no-href': (tag: string) =>
    says(
      `This \`<${tag}>\` has no \`href\`, so it leads nowhere.`,
      `The \`href\` attribute gives the address of the link. It is missing.`,
      'Add `href="…"` with the address.',
    ),
  'html/no-rel': () =>
    says(
      'This `<link>` does not say what it is for.',
      'Its `rel` is missing, so the style sheet is not used.',
      'Add `rel="stylesheet"`.',
    ),
  'html/stylesheet-as-script': (file: string, tag: string) =>
    says(
      `\`${file}\` is given to the wrong tag.`,
      'CSS files go in a `<link>`. JavaScript files go in a `<script>`.',
      `Use ${tag}.`,
    ),
  'html/address-short': (address: string, front: string) =>
    says(
      `The address \`${address}\` has no \`${front}\` in front.`,
      `So the browser looks for a file called \`${address}\`.`,
      `Write \`${front}${address}\`.`,
    ),
  'html/own-computer': (path: string) =>
    says(
      `The path \`${path}\` is only on one computer.`,
      `Other people's browsers cannot find that file.`,
      'Write the file name alone, with forward slashes.',
    ),
  'html/id-twice': (id: string, line: string) =>
    says(
      `The id \`${id}\` is used twice on this page.`,
      `Line ${line} already has it. An id may be used only once.`,
      'Give one of the two another id.',
    ),
  'html/id-space': (id: string) =>
    says(
      `The id \`${id}\` has a space in it.`,
      'An id is one word. A space breaks it in two.',
      `Write it with a hyphen: \`${id.trim().replaceAll(' ', '-')}\`.`,
    ),
  'html/sign-in-name': (value: string, attribute: string, right: string) =>
    says(
      `In HTML the name in \`${attribute}="${value}"\` has no sign in front.`,
      'The hash `#` and the dot `.` are for CSS and JavaScript.',
      `Write \`${attribute}="${right}"\`.`,
    ),
  'html/label-for': (name: string) =>
    says(
      `This label is for \`${name}\`, but no box on the page has that id.`,
      `The \`for\` of a \`<label>\` must match the id of its box.`,
      `Make the two the same: \`for="${name}"\` and \`id="${name}"\`.`,
    ),
  'html/label-for-near': (name: string, near: string) =>
    says(
      `This label is for \`${name}\`, but nothing on the page has that id.`,
      `The \`for\` of a \`<label>\` must match an id. There is \`${near}\`.`,
      `Make the two names the same.`,
    ),
  'html/no-label': (box: string) =>
    says(
      `This ${box} has no label.`,
      'Nobody is told what to put in it; a screen reader says nothing.',
      'Put `<label for="…">` before it, with the id of this box.',
    ),
  'html/label-alone': () =>
    says(
      'This label belongs to no box.',
      'A label needs `for` with the id of its box, or holds the box.',
      'Write `<label for="…">`, and give the box the same `id`.',
    ),
  'html/no-such-anchor': (name: string) =>
    says(
      `This link goes to \`#${name}\`, but nothing on the page has that id.`,
      `\`href="#${name}"\` must match an id on the page.`,
      `Check the spelling, or add \`id="${name}"\`.`,
    ),
  'html/li-outside': (tag: string, list: string) =>
    says(
      `This \`<${tag}>\` is not inside a list.`,
      `A list item \`<${tag}>\` must be inside ${list}.`,
      `Put ${list} round the items.`,
    ),
  'html/list-child': (child: string, list: string, item: string) =>
    says(
      `${child} stands right inside \`<${list}>\`.`,
      `Only \`<${item}>\` may be right inside a \`<${list}>\`.`,
      `Put it inside an \`<${item}>\`, or outside the list.`,
    ),
  'html/cell-outside-row': (cell: string) =>
    says(
      `This \`<${cell}>\` cell is not inside a row.`,
      `The opening \`<tr>\` is missing before it.`,
      'Add `<tr>` before the first cell of the row.',
    ),
  'html/outside': (tag: string, parent: string) =>
    says(
      `This \`<${tag}>\` is not inside a \`<${parent}>\`.`,
      `A \`<${tag}>\` only works inside \`<${parent}>\`.`,
      `Put \`<${parent}>\` round it.`,
    ),
  'html/table-child': (child: string, parent: string) =>
    says(
      `${child} stands right inside \`<${parent}>\`, not in a cell.`,
      'What shows in a table must be inside a `<td>` or `<th>` cell.',
      'Put it inside a `<td>` in a row `<tr>`.',
    ),
  'html/in-head': (what: string) =>
    says(`${what} is inside \`<head>\`.`, 'What people see on the page belongs in `<body>`.', 'Move it into `<body>`.'),
  'html/title-in-body': (tag: string) =>
    says(
      `The \`<${tag}>\` is not inside \`<head>\`.`,
      `\`<${tag}>\` is about the page, so it belongs in \`<head>\`.`,
      `Move it between \`<head>\` and \`</head>\`.`,
    ),
  'html/outside-body': (what: string) =>
    says(
      `${what} is outside \`<body>\`.`,
      'What people see goes between `<body>` and `</body>`.',
      'Move it inside `<body>`.',
    ),
  'html/one-only': (tag: string, line: string) =>
    says(
      `There is a second \`<${tag}>\` on this page.`,
      `A page has only one. The first \`<${tag}>\` is on line ${line}.`,
      `Take one out, or check you meant \`</${tag}>\`.`,
    ),
  'html/body-before-head': () =>
    says(
      'The `<body>` begins before the `<head>`.',
      'The `<head>` comes first and ends before `<body>` begins.',
      'Move `<body>` below `</head>`.',
    ),
  'html/head-in-body': () =>
    says(
      'The `<head>` comes after the start of `<body>`.',
      'The `<head>` comes first and ends before `<body>` begins.',
      'Move it, up to `</head>`, above `<body>`.',
    ),
  'html/radio-names': (name: string) =>
    says(
      `These radio buttons do not share one name: this one has ${name}.`,
      'People can then choose several. Those of one question have the same `name`.',
      'Give each of them the same `name`.',
    ),
  'html/header-for-head': () =>
    says(
      '`<header>` is used where `<head>` is needed.',
      'A `<header>` shows on the page. The title belongs in `<head>`.',
      'Change `<header>` to `<head>`.',
    ),
  'html/script-ignored': () =>
    says(
      'This `<script>` has a `src` and code inside it.',
      'With a `src`, the browser takes no notice of the code inside.',
      'Use two `<script>` tags.',
    ),
  'html/hash-in-link': (name: string) =>
    says(
      `A link to \`${name}\` on this page needs a hash \`#\` in front.`,
      `Without it, the browser looks for a file called \`${name}\`.`,
      `Write \`href="#${name}"\`.`,
    ),
  'html/no-such-file': (name: string, near: string) =>
    says(
      `There is no file called \`${name}\`.`,
      `Your file is called \`${near}\`. The names must match letter for letter.`,
      `Change \`${name}\` to \`${near}\`.`,
    ),
  'html/not-linked': (name: string, tag: string) =>
    says(`The page never asks for \`${name}\`.`, 'A file that no page names is not used.', `Add ${tag}.`),
  'html/script-too-early': (name: string, near: string) =>
    says(
      `The script \`${name}\` runs before the page is there.`,
      `It looks for \`${near}\`, which comes later, so it finds nothing.`,
      'Move `<script>` to the end of `<body>`, or add `defer`.',
    ),
  'html/entity': (written: string, right: string) =>
    says(
      `\`${written}\` is not a sign that HTML knows.`,
      `Such a sign starts with \`&\`, then its name, then a semicolon.`,
      `Write \`${right}\`.`,
    ),
  'html/loose-bracket': () =>
    says(
      'There is a `<` here that does not begin a tag.',
      'The browser may take the bracket for the start of a tag.',
      'To show the sign, write `&lt;`.',
    ),
} satisfies Catalogue
