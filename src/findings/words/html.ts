import { named, says, type Catalogue } from '../note.ts'

const twoParts = (tag: string): string => `It opens with \`<${tag}>\` and must end with a closing tag \`</${tag}>\`.`

export const htmlWords = {
  'html/never-closed': (tag: string, where: string) =>
    says(`The \`<${tag}>\` here is never closed.`, twoParts(tag), `Add the missing \`</${tag}>\` ${where}.`),
  'html/missing-slash': (tag: string) =>
    says(
      `This second \`<${tag}>\` should be a closing tag.`,
      `Its slash is missing, so it opens another \`<${tag}>\`.`,
      `Write \`</${tag}>\`.`,
    ),
  'html/crossed': (inner: string, outer: string) =>
    says(
      `The tags \`<${inner}>\` and \`<${outer}>\` cross over.`,
      `\`<${inner}>\` began inside \`<${outer}>\`, so it must be closed first.`,
      `Swap the order: \`</${inner}>\` before \`</${outer}>\`.`,
    ),
  'html/wrong-close': (open: string, close: string, line: string) =>
    says(
      `\`<${open}>\` on line ${line} is closed by \`</${close}>\`. They do not match.`,
      `A closing tag has the same name as its opening tag.`,
      `Make both the same: \`<${open}>\` ends with \`</${open}>\`.`,
    ),
  'html/never-opened': (tag: string) =>
    says(
      `This closing tag \`</${tag}>\` has no opening tag.`,
      `There is no \`<${tag}>\` still open before it.`,
      `Add \`<${tag}>\` at the start, or take out this extra \`</${tag}>\`.`,
    ),
  'html/frame-missing': (tag: string) =>
    says(
      `The opening tag \`<${tag}>\` is missing before this.`,
      `There is a closing \`</${tag}>\`, but nothing opened it.`,
      `Add \`<${tag}>\` above this line.`,
    ),
  'html/extra-close': (tag: string, line: string) =>
    says(
      `This \`</${tag}>\` is one too many.`,
      `The \`<${tag}>\` was already closed on line ${line}; nothing is open now.`,
      `Take out the extra \`</${tag}>\`, or add the missing opening \`<${tag}>\`.`,
    ),
  'html/closed-too-soon': (tag: string, block: string, line: string) =>
    says(
      `The browser ended \`<${tag}>\` before this \`</${tag}>\`.`,
      `A \`<${block}>\` on line ${line} cannot be inside \`<${tag}>\`.`,
      `Close \`<${tag}>\` before \`<${block}>\` begins.`,
    ),
  'html/block-in-p': (block: string) =>
    says(
      `A \`<${block}>\` cannot be inside a \`<p>\` paragraph.`,
      `The browser ends the \`<p>\` as soon as \`<${block}>\` begins.`,
      `Move the \`</p>\` so it comes before \`<${block}>\`.`,
    ),
  'html/inside-itself': (tag: string, line: string) =>
    says(
      `This \`<${tag}>\` begins inside another \`<${tag}>\`.`,
      `The one on line ${line} is still open; one cannot be nested inside the other.`,
      `Close the first with \`</${tag}>\` before this one.`,
    ),
  'html/button-and-link': (inner: string, outer: string) =>
    says(
      `There is \`<${inner}>\` inside \`<${outer}>\`.`,
      `People press both, so one cannot be inside the other.`,
      `Keep the \`<${inner}>\` or the \`<${outer}>\`, not both.`,
    ),
  'html/tag-not-finished': (tag: string) =>
    says(
      `The tag \`<${tag}\` is not finished: its \`>\` is missing.`,
      `Every tag begins with the bracket \`<\` and ends with \`>\`.`,
      `Add the missing \`>\` to close the tag \`<${tag}\`.`,
    ),
  'html/closing-not-finished': (tag: string) =>
    says(
      `The closing tag \`</${tag}\` is not finished: its \`>\` is missing.`,
      `Every tag ends with the bracket \`>\`.`,
      `Write \`</${tag}>\`.`,
    ),
  'html/bracket-before': (tag: string, whole: string) =>
    says(
      `The \`<\` is missing before \`${whole}\`.`,
      `A tag opens with the bracket \`<\`. Without it, \`${whole}\` shows as text.`,
      `Write \`<${whole}\` to make the \`${tag}\` tag.`,
    ),
  'html/two-brackets': (sign: string, tag: string) =>
    says(
      `There is one \`${sign}\` bracket too many at \`${tag}\`.`,
      `A tag has a single \`<\` and a single \`>\`. The extra one shows as text.`,
      `Take out the extra \`${sign}\`.`,
    ),
  'html/wrong-brackets': (written: string, tag: string) =>
    says(
      `The tag \`${written}\` has the wrong kind of brackets.`,
      `HTML tags use \`<\` and \`>\`.`,
      `Write \`<${tag}>\`.`,
    ),
  'html/backslash': (tag: string) =>
    says(
      `This closing tag has a backslash \`\\\`, the wrong slash.`,
      `A closing tag needs the forward slash \`/\`.`,
      `Write \`</${tag}>\`.`,
    ),
  'html/slash-at-end': (tag: string) =>
    says(
      `The slash in \`<${tag}/>\` is in the wrong place.`,
      `In a closing tag the slash comes first, before the name.`,
      `Write \`</${tag}>\`.`,
    ),
  'html/slashes': (tag: string, written: string) =>
    says(
      `The closing tag \`${written}\` has a slash too many.`,
      `A closing tag has one slash, at the start.`,
      `Write \`</${tag}>\`.`,
    ),
  'html/self-closed': (tag: string) =>
    says(
      `\`<${tag} … />\` does not close a \`${tag}\`.`,
      `The browser takes no notice of that slash, so \`<${tag}>\` is never closed.`,
      `Write \`<${tag} …></${tag}>\`, with a closing tag.`,
    ),
  'html/space-in-tag': (written: string, right: string) =>
    says(
      `There is a space inside the tag \`${written}\`.`,
      `With a space there, the browser does not see the tag's name.`,
      `Take out the space: \`${right}\`.`,
    ),
  'html/void-closed': (tag: string) =>
    says(
      `\`</${tag}>\` is not a tag: \`${tag}\` has no closing tag.`,
      `A \`<${tag}>\` stands alone, with no slash in front.`,
      `Write \`<${tag}>\`, and take out \`</${tag}>\`.`,
    ),
  'html/empty-tag': () =>
    says('There is a tag with no name between `<` and `>`.', 'The browser cannot tell which tag you mean.', 'Write the name of the tag inside the brackets.'),
  'html/misspelt-tag': (written: string, right: string) =>
    says(
      `There is no tag \`<${written}>\`. Did you mean \`<${right}>\`?`,
      `The name is spelt wrong, so the browser does not know it.`,
      `Change \`${written}\` to \`${right}\`, in the closing tag too.`,
    ),
  'html/misspelt-close': (written: string, right: string) =>
    says(
      `The closing tag \`</${written}>\` is spelt wrong.`,
      `It should match \`<${right}>\`, which is not closed yet.`,
      `Write \`</${right}>\`.`,
    ),
  'html/no-such-tag': (written: string, right: string) =>
    says(
      `There is no tag called \`<${written}>\` in HTML.`,
      `The browser does not know it. HTML calls this \`<${right}>\`.`,
      `Use \`<${right}>\` in place of \`<${written}>\`.`,
    ),
  'html/unknown-tag': (written: string) =>
    says(
      `There is no tag called \`<${written}>\` in HTML.`,
      `The browser does not know it, so it does nothing.`,
      `Check how the name is spelt.`,
    ),
  'html/digit-first': (written: string, right: string) =>
    says(
      `\`<${written}>\` is not a tag. The letter comes before the number.`,
      `A tag's name starts with a letter, not a number.`,
      `Write \`<${right}>\`.`,
    ),
  'html/old-tag': (written: string, better: string) =>
    says(
      `\`<${written}>\` is an old tag that is no longer part of HTML.`,
      `Browsers may stop showing it.`,
      `Use ${better} instead.`,
    ),
  'html/misspelt-attribute': (written: string, right: string, tag: string) =>
    says(
      `\`${written}\` is spelt wrong. Did you mean \`${right}\`?`,
      `\`<${tag}>\` has no attribute called \`${written}\`.`,
      `Change \`${written}\` to \`${right}\`.`,
    ),
  'html/wrong-attribute': (written: string, right: string, tag: string) =>
    says(
      `\`<${tag}>\` has no attribute called \`${written}\`.`,
      `The attribute that does this is \`${right}\`.`,
      `Use \`${right}\` in place of \`${written}\`.`,
    ),
  'html/style-as-attribute': (written: string, tag: string) =>
    says(
      `\`<${tag}>\` has no attribute called \`${written}\`.`,
      `How things look is the work of CSS.`,
      `Use \`style="…"\`, or a rule in your CSS.`,
    ),
  'html/unknown-attribute': (written: string, tag: string) =>
    says(
      `\`<${tag}>\` has no attribute called \`${written}\`.`,
      `The browser takes no notice of it.`,
      `Check the spelling, or take it out.`,
    ),
  'html/wrong-value': (written: string, right: string, attribute: string) =>
    says(
      `\`${written}\` is spelt wrong in \`${attribute}\`. Did you mean \`${right}\`?`,
      `The browser does not know \`${written}\`.`,
      `Write \`${attribute}="${right}"\`.`,
    ),
  'html/quote-not-closed': (attribute: string, value: string) =>
    says(
      `The closing quote is missing after \`${value}\` in \`${attribute}\`.`,
      `So the browser reads on until the next quote mark.`,
      `Add a \`"\` quote right after \`${value}\`.`,
    ),
  'html/quote-not-opened': (attribute: string, value: string) =>
    says(
      `The opening quote is missing before \`${value}\` in \`${attribute}\`.`,
      `Quotes come in pairs: one at the start, one at the end.`,
      `Add a \`"\` quote right after \`${attribute}=\`.`,
    ),
  'html/quotes-differ': (attribute: string, value: string) =>
    says(
      `The quotes round \`${value}\` in \`${attribute}\` do not match.`,
      `One is single \`'\` and one is double \`"\`, so the quote is never closed.`,
      `Use the same quote at both ends.`,
    ),
  'html/quotes-missing': (attribute: string, value: string) =>
    says(
      `The quotes are missing round the words in \`${attribute}=${value}\`.`,
      `Without quotes the value ends at the first space.`,
      `Put quotes round it all: \`${attribute}="${value} …"\`.`,
    ),
  'html/quote-twice': (attribute: string) =>
    says(
      `There is an extra quote mark in \`${attribute}\`.`,
      `A value has one quote at the start and one at the end.`,
      `Take out the extra quote.`,
    ),
  'html/stray-quote': (tag: string) =>
    says(
      `There is an extra quote mark in the tag \`<${tag}>\`.`,
      `Quotes come in pairs, and this one has no partner.`,
      `Take out the extra quote, or add the missing one.`,
    ),
  'html/curly-quotes': (attribute: string, value: string) =>
    says(
      `The quotes round \`${value}\` are curly.`,
      `Code needs straight quotes \`"\`. Curly quotes \`“ ”\` become part of \`${attribute}\`.`,
      `Type straight quotes: \`${attribute}="${value}"\`.`,
    ),
  'html/equals-missing': (attribute: string) =>
    says(
      `The equals sign \`=\` is missing after \`${attribute}\`.`,
      `An attribute is a name, an equals sign, then a value.`,
      `Write \`${attribute}="…"\`.`,
    ),
  'html/wrong-equals': (attribute: string, sign: string) =>
    says(
      `There is a ${named(sign)} after \`${attribute}\` where HTML needs an equals sign \`=\`.`,
      `An attribute is a name, an equals sign, then a value.`,
      `Write \`${attribute}="…"\`.`,
    ),
  'html/value-missing': (attribute: string) =>
    says(
      `\`${attribute}=\` has no value after the equals sign.`,
      `The browser does not know what \`${attribute}\` should be.`,
      `Write a value in quotes: \`${attribute}="…"\`.`,
    ),
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
    says('This comment is never closed.', 'A comment opens with `<!--` and ends with `-->`, with two dashes.', 'Add the missing `-->` at the end of the comment.'),
  'html/wrong-comment': (written: string) =>
    says(
      `\`${written}\` does not make a comment in HTML.`,
      `An HTML comment opens with \`<!--\` and ends with \`-->\`.`,
      `Write \`<!-- your words -->\`.`,
    ),
  'html/stray-comment-end': () =>
    says('This `-->` ends a comment that was never opened.', 'A comment opens with `<!--`, with two dashes.', 'Write `<!--` where the comment starts.'),
  'html/no-doctype': () =>
    says('The page does not begin with `<!DOCTYPE html>`.', 'It is missing, so the browser follows very old rules.', 'Make `<!DOCTYPE html>` line 1.'),
  'html/doctype-late': () =>
    says('`<!DOCTYPE html>` is not at the start of the page.', 'The doctype must be the first thing in the file.', 'Move `<!DOCTYPE html>` to line 1.'),
  'html/wrong-doctype': (written: string) =>
    says(
      `The doctype \`${written}\` is not written right.`,
      `Each sign and letter of it matters.`,
      'Write `<!DOCTYPE html>`.',
    ),
  'html/no-lang': () =>
    says('The `<html>` tag has no `lang`.', 'Screen readers need the language to say the words right.', 'Write `<html lang="en">`.'),
  'html/no-title': () =>
    says('The page has no `<title>` in its `<head>`.', 'The title is missing, so the browser tab has no name.', 'Add `<title>…</title>` inside `<head>`.'),
  'html/empty-title': () =>
    says('The `<title>` is empty.', 'The title names the page in the browser tab.', 'Write a name between `<title>` and `</title>`.'),
  'html/no-charset': () =>
    says('The page does not say which letters it uses.', 'Signs such as £ may show wrong without `<meta charset="utf-8">`.', 'Add `<meta charset="utf-8">` inside `<head>`.'),
  'html/no-alt': () =>
    says('This picture has no `alt` text.', 'Without `alt`, an `<img>` says nothing to people who cannot see it.', 'Add `alt="…"` with words for the image.'),
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
    says('This `<link>` does not say what it is for.', 'Its `rel` is missing, so the style sheet is not used.', 'Add `rel="stylesheet"`.'),
  'html/stylesheet-as-script': (file: string, tag: string) =>
    says(
      `\`${file}\` is given to the wrong tag.`,
      'CSS files go in a `<link>`. JavaScript files go in a `<script>`.',
      `Use ${tag}.`,
    ),
  'html/address-short': (address: string) =>
    says(
      `The address \`${address}\` has no \`https://\` in front.`,
      `So the browser looks for a file called \`${address}\`.`,
      `Write \`https://${address}\`.`,
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
    says(
      `${what} is inside \`<head>\`.`,
      'What people see on the page belongs in `<body>`.',
      'Move it into `<body>`.',
    ),
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
  'html/after-html': () =>
    says('This comes after the closing `</html>`.', 'The page ends at `</html>`; nothing goes outside it.', 'Move it inside `<body>`.'),
  'html/one-only': (tag: string, line: string) =>
    says(
      `There is a second \`<${tag}>\` on this page.`,
      `A page has only one. The first \`<${tag}>\` is on line ${line}.`,
      `Take one out, or check you meant \`</${tag}>\`.`,
    ),
  'html/header-for-head': () =>
    says('`<header>` is used where `<head>` is needed.', 'A `<header>` shows on the page. The title belongs in `<head>`.', 'Change `<header>` to `<head>`.'),
  'html/script-ignored': () =>
    says('This `<script>` has a `src` and code inside it.', 'With a `src`, the browser takes no notice of the code inside.', 'Use two `<script>` tags.'),
  'html/no-such-file': (name: string, near: string) =>
    says(
      `There is no file called \`${name}\`.`,
      `Your file is called \`${near}\`. The names must match letter for letter.`,
      `Change \`${name}\` to \`${near}\`.`,
    ),
  'html/not-linked': (name: string, tag: string) =>
    says(
      `The page never asks for \`${name}\`.`,
      'A file that no page names is not used.',
      `Add ${tag}.`,
    ),
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
    says('There is a `<` here that does not begin a tag.', 'The browser may take the bracket for the start of a tag.', 'To show the sign, write `&lt;`.'),
} satisfies Catalogue
