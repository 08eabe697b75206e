import type { AnyFactKind } from '#journal'
import { classKinds } from './class-facts.ts'
import { roomKinds } from './room-facts.ts'

/** Every kind of fact this room writes. */
export const classroomKinds: readonly AnyFactKind[] = [
  ...roomKinds,
  ...classKinds,
  // One line for each part of the room.
]
