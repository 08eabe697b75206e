import type { AnyFactKind } from '#journal'
import { classKinds } from './class-facts.ts'
import { liveKinds } from './live-kinds.ts'
import { mentorKinds } from './mentor-facts.ts'
import { roomKinds } from './room-facts.ts'
import { standUpKinds } from './stand-up-facts.ts'

/** Every kind of fact this room writes. */
export const classroomKinds: readonly AnyFactKind[] = [
  ...roomKinds,
  ...classKinds,
  ...liveKinds,
  ...standUpKinds,
  ...mentorKinds,
  // One line for each part of the room.
]
