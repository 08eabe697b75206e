import type { Note } from '../note.ts'
import { nearest, short, slips } from '../text.ts'
import { remark } from './remark.ts'
import type { Part } from './scan.ts'
import { checkValue } from './value.ts'
import { isProperty, meantProperties, propertyNames } from './vocabulary.ts'

/** Reads one line of a rule, `color: red`, and notes the slips in it. `text` is the file with its quotes whole. */
export function checkLine(clean: string, text: string, part: Part, notes: Note[]): void {
  const words = clean.slice(part.start, part.end)
  if (words.startsWith('@')) return
  if (notes.some((note) => note.at >= part.start && note.at < part.end && note.id !== 'css/curly-quotes')) return
  const colon = words.indexOf(':')
  const firstLine = words.split('\n')[0] ?? ''
  if (colon < 0 || colon > firstLine.length) {
    if (noColon(firstLine, words, part, notes)) return
  }
  if (colon < 0) return
  const property = words.slice(0, colon).trim()
  const valueAt = part.start + colon + 1
  const value = words.slice(colon + 1)
  if (splitsInTwo(property, value, valueAt, notes)) return
  if (checkProperty(property, part, notes)) return
  if (value.trim() === '') {
    // A name of her own, `--gap:;`, may be empty.
    if (!property.startsWith('--')) remark(notes, 'css/no-value', [part.start, part.end], property)
    return
  }
  if (extraSign(property, value, valueAt, notes)) return
  checkValue(
    { property: property.toLowerCase(), at: valueAt, value: text.slice(valueAt, part.end), clean: value },
    notes,
  )
}

// No colon where one belongs: an equals sign, a semicolon, or nothing stands there.
function noColon(line: string, words: string, part: Part, notes: Note[]): boolean {
  const place = [part.start, part.start + line.length] as const
  const equals = /^([\w-]+)\s*=+>?\s*(.+)$/.exec(line)
  if (equals) {
    remark(notes, 'css/equals', place, short(equals[1] ?? ''), short(equals[2] ?? ''))
    return true
  }
  if (words.includes('\n') && words.includes(':') && !/^[\w-]+\s+\S/.test(line)) return false
  const both = /^([a-z-]+?)[\s-]+(.+)$/i.exec(line)
  const glued = glue(line)
  const [property = '', value = ''] = glued ?? [both?.[1], both?.[2]]
  if (/^[a-z-]+$/i.test(line) && line.includes('-') && isProperty(line.toLowerCase()))
    remark(notes, 'css/semicolon-for-colon', place, line)
  else if (value !== '' && (isProperty(property.toLowerCase()) || nearProperty(property) !== undefined)) {
    remark(notes, 'css/colon-missing', place, property, short(value))
  } else if (/^[a-z-]+$/i.test(line) && isProperty(line.toLowerCase())) {
    remark(notes, 'css/semicolon-for-colon', place, line)
  } else if (/^!?\s*important$/i.test(line)) remark(notes, 'css/extra-sign', part.start, ';', line)
  else if (
    /^[\w#%.-]+$/.test(line) &&
    notes.some((note) => note.id === 'css/semicolon-for-colon' && note.at < part.start)
  )
    return true
  else if (both) remark(notes, 'css/colon-missing', place, both[1] ?? '', short(both[2] ?? ''))
  else remark(notes, 'css/unreadable', place, short(line))
  return true
}

// `font-size 20px` and `font-size20px`: the longest property the line begins with.
function glue(line: string): readonly [string, string] | undefined {
  for (const name of propertyNames()) {
    if (!line.toLowerCase().startsWith(name) || name.length < 4) continue
    const rest = line.slice(name.length)
    if (/^\s+\S/.test(rest)) return [name, rest.trim()]
  }
  const digits = /^([a-z-]+?)-?(\d.*)$/i.exec(line)
  return digits?.[1] !== undefined && isProperty(digits[1]) ? [digits[1], digits[2] ?? ''] : undefined
}

function nearProperty(written: string): string | undefined {
  return meantProperties[written.toLowerCase()] ?? nearest(written, propertyNames())
}

// `color: red` + `padding: 8px` with no semicolon between, on two lines or on one.
function splitsInTwo(property: string, value: string, valueAt: number, notes: Note[]): boolean {
  const nextLine = /\s*\n\s*([\w-]+)\s*[:=]/.exec(value)
  const sameLine = [...value.matchAll(/[ \t]+([a-z-]+)\s*:/gi)].find(
    (found) => isProperty((found[1] ?? '').toLowerCase()) || nearest(found[1] ?? '', propertyNames()) !== undefined,
  )
  const bare = /\s*\n\s*([a-z-]+)[ \t]+[^\n]+$/.exec(value)
  const split = nextLine ?? sameLine ?? (bare && isProperty(bare[1] ?? '') ? bare : undefined)
  if (!split) return false
  const before = `${property}:${value.slice(0, split.index)}`.replace(/\s+/g, ' ').replace(/:\s*/, ': ').trim()
  const end = valueAt + value.slice(0, split.index).trimEnd().length
  const place = [valueAt - property.length - 1, end] as const
  if (/,$/.test(before)) remark(notes, 'css/comma-for-semicolon', place, short(before, 40))
  else if (/:$/.test(before) && before.split(':').length > 2)
    remark(notes, 'css/colon-for-semicolon', place, short(before, 40))
  else if (before.endsWith(':')) remark(notes, 'css/no-value', place, property)
  else remark(notes, 'css/semicolon-missing', [end - 1, end], short(before, 40), split[1] ?? '')
  return true
}

function extraSign(property: string, value: string, valueAt: number, notes: Note[]): boolean {
  const start = /^\s*([:=])/.exec(value)
  const end = /([:=,])\s*$/.exec(value)
  if (start) remark(notes, 'css/extra-sign', valueAt + start[0].length - 1, start[1] ?? ':', property)
  else if (end?.[1] === ',') remark(notes, 'css/comma-for-semicolon', valueAt, short(`${property}:${value}`, 40))
  else if (end?.[1] === ':') remark(notes, 'css/colon-for-semicolon', valueAt, short(`${property}:${value}`, 40))
  else if (end) remark(notes, 'css/extra-sign', valueAt + end.index, '=', property)
  return start !== null || end !== null
}

function checkProperty(property: string, part: Part, notes: Note[]): boolean {
  const place = [part.start, part.start + property.length] as const
  const name = property.toLowerCase()
  if (name.startsWith('--') || isProperty(name)) return false
  if (/^["'].*["']$/.test(property)) remark(notes, 'css/quoted-property', place, property.slice(1, -1))
  else if (/^[.\d,*+#$-]+[a-z]/i.test(property) && isProperty(name.replace(/^[^a-z]+/, '')))
    remark(notes, 'css/extra-sign', place, /^[^a-z]+/.exec(name)?.[0] ?? '', property)
  else return propertyName(property, name, place, notes)
  return true
}

function propertyName(property: string, name: string, place: readonly [number, number], notes: Note[]): boolean {
  const hyphened = property
    .trim()
    .replace(/\s*[-–—]\s*|[\s_.]+/g, '-')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
  const american = hyphened
    .replace(/colour/g, 'color')
    .replace(/centre/g, 'center')
    .replace(/grey/g, 'gray')
  const joined = propertyNames().find(
    (known) => known.includes('-') && known.replaceAll('-', '') === name.replaceAll('-', ''),
  )
  const meant = meantProperties[name]
  const near = nearest(american, propertyNames())
  if (american !== name && american !== hyphened && isProperty(american))
    remark(notes, 'css/american', place, property, american)
  else if (hyphened !== name && isProperty(hyphened)) remark(notes, 'css/property-hyphen', place, property, hyphened)
  else if (joined !== undefined) remark(notes, 'css/property-hyphen', place, property, joined)
  else if (meant !== undefined && !(near !== undefined && slips(name, near) <= 1))
    remark(notes, 'css/no-such-property', place, property, meant)
  else if (near !== undefined) remark(notes, 'css/misspelt-property', place, short(property), near)
  else remark(notes, 'css/unknown-property', place, short(property))
  return true
}
