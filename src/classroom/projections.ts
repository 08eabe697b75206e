import type { Projection } from '#journal'
import { classProjections } from './class-tables.ts'
import { roomProjections } from './room-tables.ts'

/** The tables this room's pages read. */
export const classroomProjections: readonly Projection[] = [
  ...roomProjections,
  ...classProjections,
  // One line for each part of the room.
]
