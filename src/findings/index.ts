// What went wrong in a learner's files, where, why, and what to try next.
// Pure: no Node, no DOM, nothing of ours, so the server, the browser and the sandbox all use the same words.
// Promises: never throws on any text, points at a real line, and says nothing about correct code.
export { primaryFinding } from './primary.ts'
export { readFiles } from './read-files.ts'
export { explainRun } from './run/explain.ts'
export type { CheckText, Files, Finding, Language, RawError, RunResult } from './types.ts'
