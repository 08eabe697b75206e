import type { Course } from '#course'
import type { Journal } from '#journal'
import type { People } from '#people'
import type { Shelf } from '#work'

/** What the pages of this room work with. */
export interface Rooms {
  readonly journal: Journal
  readonly people: People
  readonly course: Course
  readonly shelf: Shelf
}
