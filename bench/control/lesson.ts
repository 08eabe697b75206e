import type { Block, ChoiceExercise, Lesson } from '../../src/course/types.ts'
import type { WorkData } from '../../src/lessons/lesson-data.ts'

/** What the control asks its server for: the same lesson with the same words, as data. */
export interface LessonAnswer {
  readonly learner: string
  readonly title: string
  readonly minutes: number
  readonly where: readonly { readonly text: string; readonly href: string }[]
  /** The learner's road, drawn. */
  readonly road: string
  readonly stages: readonly { readonly stage: string; readonly blocks: readonly Block[] }[]
  readonly words: Lesson['words']
  readonly next: { readonly title: string; readonly href: string }
  readonly questions: readonly ChoiceExercise[]
  readonly works: readonly (WorkData & { readonly name: string; readonly task: string })[]
}
