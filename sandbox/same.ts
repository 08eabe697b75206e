/** Whether two values are the same to a learner: by content, `NaN` is `NaN`, `-0` is `0`, `1` is not `"1"`. */
export function isSame(a: unknown, b: unknown): boolean {
  return equal(a, b, [])
}

function equal(a: unknown, b: unknown, seen: [object, object][]): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true
  if (!isObject(a) || !isObject(b)) return false
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
  // A pair met again further in is equal as far as we have come: otherwise a ring would never end.
  if (seen.some(([x, y]) => x === a && y === b)) return true
  seen.push([a, b])
  if (a instanceof Date && b instanceof Date) return Object.is(a.getTime(), b.getTime())
  if (a instanceof RegExp && b instanceof RegExp) return String(a) === String(b)
  if (a instanceof Map && b instanceof Map) return equalParts([...a], [...b], seen)
  if (a instanceof Set && b instanceof Set) return equalParts([...a], [...b], seen)
  return equalFields(a, b, seen)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function equalParts(a: readonly unknown[], b: readonly unknown[], seen: [object, object][]): boolean {
  return a.length === b.length && a.every((part, at) => equal(part, b[at], seen))
}

function equalFields(a: Record<string, unknown>, b: Record<string, unknown>, seen: [object, object][]): boolean {
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false
  return names.every((name) => Object.hasOwn(b, name) && equal(a[name], b[name], seen))
}
