import type { Projection } from '#journal'
import { classProjections } from './class-tables.ts'
import { liveProjections } from './live-kinds.ts'
import { mentorProjections } from './mentor-tables.ts'
import { roomProjections } from './room-tables.ts'
import { standUpProjections } from './stand-up-tables.ts'

/** The tables this room's pages read. */
export const classroomProjections: readonly Projection[] = [
  ...roomProjections,
  ...classProjections,
  ...liveProjections,
  ...standUpProjections,
  ...mentorProjections,
  // One line for each part of the room.
]
