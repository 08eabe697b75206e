import { join } from 'node:path'
import { primaryFinding, readFiles, type RunResult } from '#findings'
import { hashOfValue } from './hashes.ts'
import { hashOfCode, openReadings } from './readings.ts'
import { isCode, type CodeExercise, type Course, type CourseFault, type Files, type Language } from './types.ts'
import { words } from './words.ts'

/** Runs one set of files with its checks in a real browser. Another room gives it; the course only asks. */
export type RunInBrowser = (job: { language: Language; files: Files; checksSource: string }) => Promise<RunResult>

/**
 * Whether the exercises tell the truth: the solution passes and has nothing to mend, other right answers pass,
 * what the learner begins with does not, and each wrong answer gets the finding it is named by.
 *
 * `path`   a lesson's folder as an author names it
 * `cache`  a folder that remembers what was found, by all that decides it
 * gives    the faults, and how many exercises hold
 */
export async function tryExercises(
  lessons: readonly { path: string; exercises: readonly CodeExercise[] }[],
  options: { run: RunInBrowser; cache: string | undefined },
): Promise<CourseFault[]> {
  const file = options.cache === undefined ? undefined : join(options.cache, 'course-truth.json')
  const tried = openReadings<CourseFault[]>(file, hashOfCode(roomsThatDecide()))
  const jobs = lessons.flatMap(({ path, exercises }) => exercises.map((exercise) => ({ path, exercise })))
  const faults = await Promise.all(
    jobs.map(async ({ path, exercise }) => {
      const key = hashOfValue([path, exercise.contentHash])
      const known = tried.find(key)
      if (known !== undefined) return known
      const found = await tryExercise(exercise, `${path}/exercises/${exercise.name}`, options.run)
      const isOurTrouble = found.some(({ what }) => what === words.runnerProblem.what)
      if (!isOurTrouble) tried.keep(key, found)
      return found
    }),
  )
  tried.save()
  return faults.flat()
}

/** The exercises of a course that are answered in code, by lesson. */
export function codeExercisesOf(lesson: Course['lessons'][number]): CodeExercise[] {
  return lesson.exercises.filter(isCode)
}

// The words of findings and the harness decide a truth as much as the exercise does.
function roomsThatDecide(): string[] {
  return ['.', '../findings', '../../sandbox', '../../browser'].map((room) => join(import.meta.dirname, room))
}

async function tryExercise(exercise: CodeExercise, path: string, run: RunInBrowser): Promise<CourseFault[]> {
  const { language, checksSource } = exercise
  const runOf = (files: Files) => run({ language, files, checksSource })
  const faults: CourseFault[] = []
  faults.push(
    ...judgeSolution(exercise, await runOf(exercise.solution)).map((advice) => ({
      path: `${path}/solution`,
      ...advice,
    })),
  )
  faults.push(...judgeStart(await runOf(exercise.start)).map((advice) => ({ path: `${path}/start`, ...advice })))
  for (const { folder, files } of exercise.alsoRight ?? []) {
    const advice = judgeOther(exercise, files, await runOf(files))
    faults.push(...advice.map((one) => ({ path: `${path}/also-right/${folder}`, ...one })))
  }
  for (const { folder, finding, files } of exercise.wrong) {
    const advice = judgeWrong(exercise, { finding, files }, await runOf(files))
    faults.push(...advice.map((one) => ({ path: `${path}/wrong/${folder}`, ...one })))
  }
  return faults
}

interface Advice {
  readonly what: string
  readonly fix: string
}

function judgeSolution(exercise: CodeExercise, result: RunResult): Advice[] {
  const { language, solution } = exercise
  if (result.verdict === 'runner-problem') return [words.runnerProblem]
  if (result.verdict !== 'pass')
    return [words.solutionFails(primaryOf(exercise, solution, result)?.what ?? result.verdict)]
  const [untidy] = readFiles(solution, language)
  return untidy === undefined ? [] : [words.solutionUntidy(untidy.what)]
}

function judgeOther(exercise: CodeExercise, files: Files, result: RunResult): Advice[] {
  if (result.verdict === 'runner-problem') return [words.runnerProblem]
  return result.verdict === 'pass' ? [] : [words.otherFails(primaryOf(exercise, files, result)?.what ?? result.verdict)]
}

function judgeStart(result: RunResult): Advice[] {
  if (result.verdict === 'runner-problem') return [words.runnerProblem]
  return result.verdict === 'pass' ? [words.startPasses] : []
}

function judgeWrong(exercise: CodeExercise, wrong: { finding: string; files: Files }, result: RunResult): Advice[] {
  if (result.verdict === 'runner-problem') return [words.runnerProblem]
  if (result.verdict === 'pass') return [words.wrongPasses]
  const got = primaryOf(exercise, wrong.files, result)?.id ?? 'nothing'
  return got === wrong.finding ? [] : [words.wrongFinding(got, wrong.finding)]
}

function primaryOf({ language, checks }: CodeExercise, files: Files, result: RunResult) {
  return primaryFinding(files, language, result, checks).primary
}
