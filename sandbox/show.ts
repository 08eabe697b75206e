import { mostLetters } from './messages.ts'

/** A value as a learner would write it: `"23"`, `[1, 2]`, `{ a: 1 }`, `<p>`. At most 500 letters. */
export function show(value: unknown): string {
  return shorten(written(value, 0, new Set()))
}

/** A value as `console.log` prints it: text as it stands, everything else as `show`. */
export function printed(value: unknown): string {
  return typeof value === 'string' ? value : written(value, 0, new Set())
}

export function shorten(text: string): string {
  return text.length > mostLetters ? `${text.slice(0, mostLetters - 1)}…` : text
}

function written(value: unknown, depth: number, above: Set<object>): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'function') return `function ${value.name || '(no name)'}`
  if (typeof value !== 'object' || value === null) return plain(value)
  if (above.has(value)) return '(itself)'
  if (depth > 3) return '…'
  above.add(value)
  try {
    return ofObject(value, (inner) => written(inner, depth + 1, above))
  } finally {
    above.delete(value)
  }
}

function plain(value: unknown): string {
  if (Object.is(value, -0)) return '0'
  return typeof value === 'bigint' ? `${String(value)}n` : String(value)
}

function ofObject(value: object, inner: (value: unknown) => string): string {
  if (typeof Element !== 'undefined' && value instanceof Element) return `<${value.localName}${idOf(value)}>`
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Date (not a date)' : value.toISOString()
  if (value instanceof RegExp) return String(value)
  if (value instanceof Promise) return 'Promise'
  if (value instanceof Map) return `Map { ${some([...value], ([key, item]) => `${inner(key)} => ${inner(item)}`)} }`
  if (value instanceof Set) return `Set { ${some([...value], inner)} }`
  if (isListLike(value)) return `[${some(Array.from(value), inner)}]`
  const parts = some(Object.entries(value), ([key, item]) => `${key}: ${inner(item)}`)
  return parts === '' ? '{}' : `{ ${parts} }`
}

function isListLike(value: object): value is ArrayLike<unknown> {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return true
  return typeof NodeList !== 'undefined' && (value instanceof NodeList || value instanceof HTMLCollection)
}

function some<T>(items: readonly T[], each: (item: T) => string): string {
  const parts = items.slice(0, 100).map(each)
  return (items.length > 100 ? [...parts, '…'] : parts).join(', ')
}

function idOf(element: Element): string {
  return element.id === '' ? '' : ` id="${element.id}"`
}
