import type { AnyFactKind } from '#journal'
import { classKinds } from './class-facts.ts'
import { liveKinds } from './live-kinds.ts'
import { roomKinds } from './room-facts.ts'

/** Every kind of fact this room writes. */
export const classroomKinds: readonly AnyFactKind[] = [
  ...roomKinds,
  ...classKinds,
  ...liveKinds,
  // One line for each part of the room.
]
