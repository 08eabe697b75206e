import type { Id } from '#base'
import type { Course } from '#course'
import { exerciseById } from '#lessons'
import type { Route, Visit } from '#people'

/** A place a learner has been to, by the slug of the lesson and the id of the exercise. */
export interface Place {
  readonly lesson: string | null
  readonly exercise: string | null
}

/**
 * Which page each learner has open, as her requests tell. In memory alone: nobody's every step is kept, and after a
 * restart what she tried last stands in its place until she moves.
 */
export class Whereabouts {
  readonly #course: Course
  readonly #places = new Map<Id, Place>()

  constructor(course: Course) {
    this.#course = course
  }

  of(learner: Id): Place | undefined {
    return this.#places.get(learner)
  }

  /** gives true when she is somewhere else than before. */
  note(learner: Id, route: Route, visit: Visit): boolean {
    const now = this.#placeOf(route, visit)
    const before = this.#places.get(learner)
    if (!now || (before?.lesson === now.lesson && before.exercise === now.exercise)) return false
    this.#places.set(learner, now)
    return true
  }

  #placeOf(route: Route, { params, url }: Visit): Place | null {
    if (params['exercise'] !== undefined) return this.#ofExercise(params['exercise'])
    if (route.path === '/lessons/:slug') {
      return this.#ofExercise(url.searchParams.get('at')) ?? { lesson: params['slug'] ?? null, exercise: null }
    }
    return isPage.has(route.path) ? { lesson: null, exercise: null } : null
  }

  #ofExercise(id: string | null): Place | null {
    const found = exerciseById(this.#course, id ?? undefined)
    return found ? { lesson: found.lesson.slug, exercise: found.exercise.id } : null
  }
}

/** Pages on which she is not in a lesson. */
const isPage: ReadonlySet<string> = new Set(['/', '/lessons', '/settings'])
