// Checks: the frame that runs one, the record of how it came out, and the help a learner took.
// Promises: a verdict always names the version it judged; one made on a learner's own PC is practice, and says so;
// a repeated request changes nothing; progress is the same in whatever order its facts arrive; help costs
// nothing: it passes no exercise and counts as no try.
export { hostFrame } from './frame.ts'
export { findChromium, launchChromium, openRealBrowser, type RealBrowser } from './real-browser.ts'
export { checkKinds, exerciseChecked } from './facts.ts'
export { aKeptFinding, aRunResult } from './run-result.ts'
export { recordResult, type CheckedRun } from './record-result.ts'
export { recordAnswer } from './record-answer.ts'
export { recordBlocks, recordHint } from './record-help.ts'
export { blocksOf, helpProjection, laddersOf, type Ladder } from './help-tables.ts'
export { evidenceProjection, findingsMetBy, firstPassesOf, type FindingMet, type FirstPass } from './evidence-tables.ts'
export { checksProjection, newestOf, progressOf, stuckOf, verdictsOf } from './tables.ts'
export type { Newest, Progress, Verdict } from './tables.ts'
export { checkRefusalWords } from './words.ts'
