import type { Need, Route } from '#people'
import { classRoutes } from './class-page.tsx'
import type { Rooms } from './rooms.ts'

/** Every route of this room. */
export function classroomRoutes(rooms: Rooms): readonly Route[] {
  return [
    // One line for each part of the room; addresses of one class come last, or they would take `/staff/class/live`.
    ...classRoutes(rooms),
  ]
}

type Ask = () => Promise<readonly Need[]>

/** What this room knows of that waits for a person, for the staff's first screen. */
export function classroomNeeds(_rooms: Rooms): readonly Ask[] {
  return [
    // One line for each part of the room.
  ]
}
