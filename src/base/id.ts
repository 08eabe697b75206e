import { randomUUID } from 'node:crypto'
import { z } from 'zod'

/** A random id (UUID version 4, lower case). It says nothing about whom it names. */
export type Id = string

export function newId(): Id {
  return randomUUID()
}

/** An id that came from outside. */
export const anId = z.uuid().transform((id) => id.toLowerCase())
