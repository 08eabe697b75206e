// What every room may use: results, ids, the clock, text that can be stored.
// It knows nothing of people or lessons, and no room's rule lives here.
export { done, refused, valueOf, type Done, type Refusal, type Refused, type Result } from './result.ts'
export { anId, newId, type Id } from './id.ts'
export { inLondon, systemClock, type Clock } from './clock.ts'
export { canonicalJson, isStorable, plainText } from './plain-text.ts'
export { keepFile } from './keep-file.ts'
