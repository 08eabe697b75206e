import { z } from 'zod'
import { stageOrder } from './types.ts'

// The descriptions below are the authors' manual: `throughgate course check` gives them as the fix, and the tables of
// docs/formats/lesson.md are made from them. Write them so that a tutor who never programmed can act on them.

const aSentence = z.string().trim().min(1).max(300)
const aName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const aMarkdown = z.string().trim().min(1).max(4000)
const anExerciseId = z
  .string()
  .regex(/^ex-[0-9a-z]{8}$/)
  .describe('`ex-` and eight small letters or digits, such as ex-7kq2m9xd. Make it once. Never change or reuse it.')
const languages = ['html', 'css', 'js-dom', 'js-pure'] as const

const track = z.strictObject({
  folder: z
    .string()
    .regex(/^\d-[a-z0-9-]+$/)
    .describe('The folder of the track: a digit, a dash and small letters, such as 2-html.'),
  title: aSentence.max(60).describe('What people call the track, such as HTML.'),
  place: aSentence.max(120).describe('The scene on the road that stands for it, in a few words.'),
  grade: z.number().min(1).max(7).describe('The reading bar of its lessons: a school grade from 1 to 7.'),
  stages: z
    .array(z.enum(stageOrder))
    .min(1)
    .describe('The stages its lessons have, in order: look, predict, run, investigate, change, make.'),
})

/** `course/course.yaml` */
export const courseFile = z.strictObject({
  tracks: z.array(track).min(1).describe('The tracks of the course, in the order of the road.'),
})

const newWord = z.strictObject({
  word: aSentence.max(40).describe('The new word, as the lesson writes it.'),
  means: aSentence.describe('What it means, in one plain sentence.'),
})

/** The lines between `---` and `---` at the head of `lesson.md`. */
export const lessonFront = z.strictObject({
  title: aSentence.max(80).describe('The name of the lesson, as a learner sees it.'),
  concept: aName.describe('The one idea of the lesson: small letters and dashes, such as heading-levels.'),
  minutes: z.number().int().min(10).max(120).describe('How long it takes in a class: a whole number from 10 to 120.'),
  needs: z.array(aName).default([]).describe('The lessons that come first, by folder name without its number.'),
  words: z
    .array(newWord)
    .max(3)
    .default([])
    .describe('The new words, at most three. Mark each in the text once: :word[tag].'),
})

const misconception = z.strictObject({
  when: z.string().max(300).describe('What came out, exactly as the check shows it. Put it in quotes.'),
  say: aSentence.describe('What to tell a person who got that. It stands below `says`, so it need not repeat it.'),
})

const check = z.strictObject({
  id: aName.describe('The name of the check: the same as in checks.js.'),
  label: aSentence.max(140).describe('What the page must do, as the learner reads it.'),
  show: z.string().max(120).optional().describe('What is tried, if it helps to see it, such as add(2, 3).'),
  concept: aName.describe('The idea this check is about: small letters and dashes.'),
  says: aSentence.optional().describe('The sentence when it fails. {got} and {want} are filled in.'),
  hints: z
    .array(aSentence)
    .min(2)
    .max(3)
    .describe('Two or three hints. Each says a little more. None gives the answer.'),
  misconceptions: z.array(misconception).default([]).describe('Kinder sentences for mistakes that many people make.'),
})

const shared = {
  id: anExerciseId,
  title: aSentence.max(80).describe('The name of the exercise, as a learner sees it.'),
}

/** `exercise.yaml` of an exercise answered in code. */
export const codeExerciseFile = z.strictObject({
  ...shared,
  kind: z.enum(['change', 'make']).describe('change, make, predict or choose.'),
  language: z.enum(languages).describe('html, css, js-dom (a page with a script) or js-pure (a script alone).'),
  task: aMarkdown.describe('What to do, in plain words. Markdown.'),
  show: z
    .array(z.string())
    .min(1)
    .describe('The files the learner sees, in the order of the tabs, such as [index.html, style.css].'),
  checks: z.array(check).min(1).max(8).describe('What is checked, in the order it is told.'),
})

const option = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z]$/)
    .describe('One small letter: a, b, c.'),
  text: aSentence.describe('The answer as the learner reads it.'),
  right: z.boolean().default(false).describe('true for the one right answer. Leave it out for the others.'),
  say: aSentence.describe('What to tell a person who chose it: why it is right, or what they may have thought.'),
})

/** `exercise.yaml` of an exercise answered by choosing. */
export const choiceExerciseFile = z.strictObject({
  ...shared,
  kind: z.enum(['predict', 'choose']).describe('change, make, predict or choose.'),
  question: aMarkdown.describe('The question, in plain words. Markdown, with code blocks if needed.'),
  options: z.array(option).min(2).max(5).describe('Two to five answers. Exactly one is right.'),
})

/** Only the kind, to know which of the two an `exercise.yaml` is. */
export const exerciseKind = z.looseObject({
  kind: z.enum(['change', 'make', 'predict', 'choose']).describe('change, make, predict or choose.'),
})

export type CourseFile = z.infer<typeof courseFile>
export type LessonFront = z.infer<typeof lessonFront>
export type CodeExerciseFile = z.infer<typeof codeExerciseFile>
export type ChoiceExerciseFile = z.infer<typeof choiceExerciseFile>
