import { handLowered, handRaised } from './hand-facts.ts'
import { handProjections } from './hand-tables.ts'
import { noteDone, noteLeft } from './note-facts.ts'
import { noteProjections } from './note-tables.ts'

/** What the live room writes: hands and notes. */
export const liveKinds = [handRaised, handLowered, noteLeft, noteDone] as const

/** The tables its pages read. */
export const liveProjections = [...handProjections, ...noteProjections] as const
