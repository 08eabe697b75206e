import type { Note } from '../note.ts'
import { nearest, short } from '../text.ts'
import { tags } from './names.ts'
import { remark } from './remark.ts'
import type { Tree } from './tree.ts'

// prettier-ignore
const entities = new Set('nbsp lt gt amp quot apos copy reg trade pound euro yen cent hellip mdash ndash lsquo rsquo ldquo rdquo times divide deg frac12 frac14 frac34 plusmn larr rarr uarr darr hearts spades clubs diams bull middot laquo raquo eacute egrave check star phone infin ne le ge sum pi sup2 sup3 szlig auml ouml uuml aacute iacute oacute uacute ccedil ntilde micro para sect iexcl iquest ensp emsp thinsp zwj shy'.split(' '))

/** Slips that turn a tag, a comment or a sign into plain text on the page. */
export function checkTexts(tree: Tree, notes: Note[]): void {
  for (const { start, end, parent } of tree.texts) {
    if (parent?.inPicture || parent?.name === 'pre' || parent?.name === 'code' || parent?.name === 'textarea') continue
    const words = tree.text.slice(start, end)
    bracketBefore(tree, words, start, notes)
    wrongBrackets(words, start, notes)
    comments(words, start, notes)
    signs(words, start, notes)
  }
}

function bracketBefore(tree: Tree, words: string, start: number, notes: Note[]): void {
  for (const found of words.matchAll(
    /(^|\s|[\w.!?])(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+=(?:"[^"]*"|'[^']*'))*)\s*>/gi,
  )) {
    const [whole, before = '', slash = '', name = '', rest = ''] = found
    const lower = name.toLowerCase()
    if (!tags.has(lower) || (before.trim() !== '' && slash === '')) continue
    const at = start + found.index + before.length
    const others =
      slash === ''
        ? tree.notes.find((note) => note.id === 'html/never-opened' || note.id === 'html/extra-close')
        : undefined
    if (lower.length === 1 && slash === '' && rest === '' && !others && !/^\s*$/.test(words.slice(0, found.index)))
      continue
    dropConsequence(notes, lower, at)
    remark(
      notes,
      'html/bracket-before',
      [at, start + found.index + whole.length],
      lower,
      short(`${slash}${name}${rest}>`),
    )
  }
  const extra = /^\s*>/.exec(words)
  if (extra && tree.text[start - 1] === '>') {
    const tag = tree.text.slice(tree.text.lastIndexOf('<', start), start)
    remark(notes, 'html/two-brackets', start + extra[0].length - 1, '>', short(tag))
  }
  const dashes = words.indexOf('-->')
  if (dashes >= 0) remark(notes, 'html/stray-comment-end', start + dashes)
}

// The tag whose bracket is missing explains why its partner looks alone.
function dropConsequence(notes: Note[], name: string, at: number): void {
  const index = notes.findIndex(
    (note) =>
      (note.at > at && /never-opened|extra-close/.test(note.id) && note.what.includes(`</${name}>`)) ||
      (note.at < at && note.id === 'html/never-closed' && note.what.includes(`<${name}>`)),
  )
  if (index >= 0) notes.splice(index, 1)
}

function wrongBrackets(words: string, start: number, notes: Note[]): void {
  for (const found of words.matchAll(/([[({])(\/?)([a-z][a-z0-9]*)([\])}])/gi)) {
    const [whole, , slash = '', name = ''] = found
    if (!tags.has(name.toLowerCase()) || (name.length < 2 && slash === '')) continue
    if (slash === '' && !words.includes('/' + name)) continue
    remark(notes, 'html/wrong-brackets', [start + found.index, start + found.index + whole.length], whole, slash + name)
    return
  }
}

function comments(words: string, start: number, notes: Note[]): void {
  const found = /\/\*[^]*?\*\/|(?<=^|\n)\s*\/\/ ?\w[^\n]*|(?<=^|\n)\s*<?--+ [^\n]*/.exec(words)
  if (!found) return
  const at = start + found.index + found[0].length - found[0].trimStart().length
  remark(notes, 'html/wrong-comment', [at, start + found.index + found[0].length], short(found[0].trim()))
}

function signs(words: string, start: number, notes: Note[]): void {
  for (const found of words.matchAll(/&([a-z]+[0-9]{0,2})(;?)/gi)) {
    const [whole, name = '', semicolon = ''] = found
    const at = start + found.index
    if (entities.has(name) && semicolon === '' && !/^\w/.test(words.slice(found.index + whole.length))) {
      if (name.length > 2 || /^(lt|gt)$/.test(name)) remark(notes, 'html/entity', at, whole, `&${name};`)
    } else if (!entities.has(name) && semicolon !== '') {
      const near = nearest(name, entities)
      if (near !== undefined && near !== name.toLowerCase()) remark(notes, 'html/entity', at, whole, `&${near};`)
    }
  }
}
