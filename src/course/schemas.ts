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

const kindsManual = 'change, make, predict, choose, order, trace or find-the-bug.'

const shared = {
  id: anExerciseId,
  title: aSentence.max(80).describe('The name of the exercise, as a learner sees it.'),
}

const aCode = z.string().min(1).max(2000)

const spareLine = z.strictObject({
  line: aCode.max(120).describe('The line that belongs nowhere. Put it in quotes.'),
  say: aSentence.describe('What to tell a person who used it.'),
})

const blocks = z.strictObject({
  file: z.string().optional().describe('The file to cut up. Without it: the one of which most is to be written.'),
  spare: z
    .array(spareLine)
    .max(3)
    .optional()
    .describe('Lines that belong nowhere. Without it: from the wrong answers.'),
})

/** `exercise.yaml` of an exercise answered in code. */
export const codeExerciseFile = z.strictObject({
  ...shared,
  kind: z.enum(['change', 'make']).describe(kindsManual),
  language: z.enum(languages).describe('html, css, js-dom (a page with a script) or js-pure (a script alone).'),
  task: aMarkdown.describe('What to do, in plain words. Markdown.'),
  show: z
    .array(z.string())
    .min(1)
    .describe('The files the learner sees, in the order of the tabs, such as [index.html, style.css].'),
  plan: aSentence
    .optional()
    .describe('For make: the question she plans by, in her own words. Without it she is asked what comes first.'),
  blocks: blocks.optional().describe('How the solution is shown as blocks. Only where the usual way does not fit.'),
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
  kind: z.enum(['predict', 'choose']).describe(kindsManual),
  question: aMarkdown.describe('The question, in plain words. Markdown, with code blocks if needed.'),
  options: z.array(option).min(2).max(5).describe('Two to five answers. Exactly one is right.'),
})

const wrongOrder = z.strictObject({
  lines: aCode.describe('The lines as a person might put them, in a block that begins with a bar.'),
  say: aSentence.describe('What to tell a person who put them so.'),
})

/** `exercise.yaml` of lines to put in order. */
export const orderExerciseFile = z.strictObject({
  ...shared,
  kind: z.literal('order').describe(kindsManual),
  task: aMarkdown.describe('What the lines do when they are in order. Markdown.'),
  indented: z
    .boolean()
    .default(false)
    .describe('true when the learner sets the spaces in front of a line, too, and they count.'),
  lines: aCode.describe('The lines in the right order, in a block that begins with a bar. Three to nine.'),
  spare: z.array(spareLine).max(4).default([]).describe('Lines that belong nowhere: mistakes people make.'),
  alsoRight: z.array(aCode).max(6).default([]).describe('Other right orders, each a whole block.'),
  wrong: z
    .array(wrongOrder)
    .max(8)
    .default([])
    .describe('Wrong orders you expect. Together with the spare lines at least two.'),
})

const mistakenValue = z.strictObject({
  when: z.string().max(80).describe('The wrong value, as a person writes it. Put it in quotes.'),
  say: aSentence.describe('What to tell a person who wrote it.'),
})

const fill = z.strictObject({
  column: z.string().describe('The name of the column, as in `columns`.'),
  want: z.string().min(1).max(80).describe('What belongs there. Put it in quotes.'),
  also: z.array(z.string().max(80)).default([]).describe('Other ways to write it that count as right.'),
  say: aSentence.describe('What to tell a person who wrote something else.'),
  misconceptions: z.array(mistakenValue).default([]).describe('Kinder sentences for values that many people write.'),
})

const traceRow = z.strictObject({
  cells: z.array(z.string().max(80)).min(2).max(5).describe("One for each column, in quotes. '?' is to be filled in."),
  fill: z.array(fill).default([]).describe("What belongs in each '?' of the row."),
})

/** `exercise.yaml` of a table of values. */
export const traceExerciseFile = z.strictObject({
  ...shared,
  kind: z.literal('trace').describe(kindsManual),
  question: aMarkdown.describe('The code, and what to write in the table. Markdown.'),
  columns: z.array(aSentence.max(30)).min(2).max(5).describe('The heads of the columns.'),
  rows: z
    .array(traceRow)
    .min(1)
    .max(8)
    .describe('The rows, from the top. The whole table has two wrong values or more.'),
})

const lineSentence = z.strictObject({
  line: z.number().int().min(1).describe('The number of the line, from 1.'),
  say: aSentence.describe('Why this line is as it should be.'),
})

/** `exercise.yaml` of a fault to find. */
export const bugExerciseFile = z.strictObject({
  ...shared,
  kind: z.literal('find-the-bug').describe(kindsManual),
  question: aMarkdown.describe('What the code should do, and what it does. Markdown.'),
  code: aCode.describe('The code with its one fault, in a block that begins with a bar. The lines get numbers.'),
  bug: z.number().int().min(1).describe('The number of the line with the fault, from 1.'),
  found: aSentence.describe('What to tell a person who chose that line. It leads on to what is wrong.'),
  lines: z.array(lineSentence).min(1).max(12).describe('Sentences for other lines that people choose.'),
  elsewhere: aSentence.describe('What to tell a person who chose a line without a sentence.'),
  options: z.array(option).min(2).max(5).describe('What may be wrong with the line. Exactly one is right.'),
})

const kinds = ['change', 'make', 'predict', 'choose', 'order', 'trace', 'find-the-bug'] as const

/** Only the kind, to know which of them an `exercise.yaml` is. */
export const exerciseKind = z.looseObject({ kind: z.enum(kinds).describe(kindsManual) })

export type CourseFile = z.infer<typeof courseFile>
export type LessonFront = z.infer<typeof lessonFront>
export type CodeExerciseFile = z.infer<typeof codeExerciseFile>
export type ChoiceExerciseFile = z.infer<typeof choiceExerciseFile>
export type OrderExerciseFile = z.infer<typeof orderExerciseFile>
export type TraceExerciseFile = z.infer<typeof traceExerciseFile>
export type BugExerciseFile = z.infer<typeof bugExerciseFile>
