import type { CodeExercise, Files, Lesson } from '#course'

/**
 * Where one exercise's work belongs.
 *
 * `folder`  in the learner's repository, as the course names it, so that a clone reads like the course:
 *           `4-javascript/010-a-button-that-counts/count`
 * `start`   the files she begins with; `show` names those she may change
 */
export interface Place {
  readonly exercise: string
  readonly name: string
  readonly folder: string
  readonly show: readonly string[]
  readonly start: Files
}

export function placeOf(lesson: Pick<Lesson, 'folder'>, { id, name, show, start }: CodeExercise): Place {
  return { exercise: id, name, folder: `${lesson.folder}/${name}`, show, start }
}
