import type { AnswerRefusal } from './record-answer.ts'
import type { ResultRefusal } from './record-result.ts'

type CheckRefusal = ResultRefusal | AnswerRefusal

/** What a learner reads when a result or an answer was not taken. Her code is kept in every case. */
export const checkRefusalWords: Readonly<Record<CheckRefusal['why'], string>> = {
  'no-such-version': 'That version is not among yours. Load this page again and press Check.',
  'other-checks': 'This exercise has changed since you opened it. Load this page again and press Check.',
  'not-all-passed': 'Some checks have not run. Load this page again and press Check.',
  'no-such-option': 'Choose one of the answers, then press the button again.',
}
