import { valueOf } from '#base'
import type { Journal } from '#journal'
import { allRooms } from './room-tables.ts'
import { setRoom } from './set-room.ts'
import { roomWords } from './words-room.ts'

/** Gives a demo its room with twelve PCs, so that a class can be opened at once. One that has rooms keeps them. */
export async function furnishDemo(journal: Journal): Promise<void> {
  if ((await allRooms(journal.db)).length > 0) return
  const labels = Array.from({ length: 12 }, (_, nth) => roomWords.demo.pc(nth + 1))
  valueOf(await setRoom(journal, { id: null, role: 'system' }, { name: roomWords.demo.room, labels }))
}
