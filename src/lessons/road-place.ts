import { herRoad, roadWords as words } from './road-words.ts'

/**
 * One place on the road: a track of the course.
 *
 * `place`  the scene the course names for it, as in "a workbench"
 * `done`   lessons done, of `of` there are; 0 of 0 for a track that has none yet
 * `here`   true for the one she is at now
 * `when`   the day it was done, for a page that says so
 * `href`   where its lessons are listed; without it the place cannot be pressed
 */
export interface RoadPlace {
  readonly place: string
  readonly title: string
  readonly done: number
  readonly of: number
  readonly here: boolean
  readonly when?: string
  readonly href?: string
}

export type State = 'done' | 'here' | 'begun' | 'ahead'

export function stateOf({ done, of, here }: RoadPlace): State {
  if (here) return 'here'
  if (of > 0 && done >= of) return 'done'
  return done > 0 ? 'begun' : 'ahead'
}

export function shareOf(place: RoadPlace | undefined): number {
  return place === undefined || place.of === 0 ? 0 : Math.min(1, place.done / place.of)
}

export function wordsOf(place: RoadPlace): string {
  const state = stateOf(place)
  return state === 'ahead'
    ? `${words.ahead}.`
    : `${words.progress(place.done, place.of)}. ${state === 'here' ? herRoad.here : words[state]}.`
}
