import { named, says, type Catalogue } from '../note.ts'

const twoParts = (tag: string): string => `It opens with \`<${tag}>\` and must end with a closing tag \`</${tag}>\`.`

/** Sentences for tags and how they are written. */
export const tagWords = {
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
    says(
      'There is a tag with no name between `<` and `>`.',
      'The browser cannot tell which tag you mean.',
      'Write the name of the tag inside the brackets.',
    ),
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
  'html/quotes-inside': (attribute: string, value: string, sign: string) =>
    says(
      `There are quotes inside the quotes of \`${attribute}\`.`,
      `The value ends at the inner ${sign}, right after \`${value}\`.`,
      'Use the other kind inside, single quotes in double: `"… \'…\' …"`.',
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
} satisfies Catalogue
