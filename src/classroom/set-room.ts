import { done, newId, refused, type Id, type Result } from '#base'
import type { Actor, Journal } from '#journal'
import { pcPlaced, roomSet } from './room-facts.ts'
import { allRooms, pcOf, type Pc, type Room } from './room-tables.ts'

export type RoomRefusal = {
  readonly why: 'name-taken' | 'label-twice' | 'too-many' | 'no-pcs' | 'label-too-long' | 'gone'
}

const mostPcs = 60
const longestLabel = 12

/**
 * The labels a text names: one a line, and "PC 1 to PC 12" (also with "-", "–", "…" or "...") stands for all between.
 * More than 60 are refused, so that a slip of the finger does not make a thousand.
 */
export function labelsIn(text: string): Result<readonly string[], RoomRefusal> {
  const lines = text.split(/[\n,;]/).map((line) => line.normalize('NFC').replace(/\s+/gu, ' ').trim())
  const labels: string[] = []
  for (const line of lines.filter((one) => one !== '')) {
    labels.push(...labelsOfLine(line))
    if (labels.length > mostPcs) return refused({ why: 'too-many' })
  }
  if (labels.length === 0) return refused({ why: 'no-pcs' })
  if (labels.some(({ length }) => length > longestLabel)) return refused({ why: 'label-too-long' })
  if (new Set(labels.map((label) => label.toLowerCase())).size < labels.length) return refused({ why: 'label-twice' })
  return done(labels)
}

const range = /^(.*?)(\d{1,4})\s*(?:to|-|–|—|…|\.\.\.?)\s*(.*?)(\d{1,4})$/i

function labelsOfLine(line: string): readonly string[] {
  const [, stem = '', from = '', again = '', to = ''] = range.exec(line) ?? []
  const [first, last] = [Number(from), Number(to)]
  const isRange = from !== '' && last > first && (again === '' || again.trim() === stem.trim())
  if (!isRange) return [line]
  // One more than may be: enough for the refusal.
  const count = Math.min(last - first + 1, mostPcs + 1)
  return Array.from({ length: count }, (_, nth) => `${stem}${String(first + nth).padStart(from.length, '0')}`.trim())
}

/** What a room should be: without `room` it is a new one. */
interface WantedRoom {
  readonly room?: Id
  readonly name: string
  readonly labels: readonly string[]
}

/** Adds a room or changes it. A PC keeps what we know of it where its label stays, or where labels were only renamed. */
export async function setRoom(journal: Journal, by: Actor, wanted: WantedRoom): Promise<Result<Id, RoomRefusal>> {
  return journal.act<Id, RoomRefusal>(by, async (writing) => {
    await writing.lock('site', journal.site) // so that no two rooms get one name
    const rooms = await allRooms(writing.tx)
    const before = rooms.find(({ room }) => room === wanted.room)
    if (wanted.room !== undefined && !before) return refused({ why: 'gone' })
    const isTaken = (one: Room) => one.room !== wanted.room && one.name.toLowerCase() === wanted.name.toLowerCase()
    if (rooms.some(isTaken)) return refused({ why: 'name-taken' })
    const room = before?.room ?? newId()
    const pcs = pcsFor(wanted.labels, before?.pcs ?? [])
    writing.append(roomSet, journal.site, { room, name: wanted.name, pcs: [...pcs] })
    return done(room)
  })
}

function pcsFor(labels: readonly string[], before: readonly Pc[]): readonly Pc[] {
  const kept = new Map(before.map(({ pc, label }) => [label.toLowerCase(), pc]))
  const isRenaming = labels.length === before.length
  const free = before.filter(({ label }) => !labels.some((one) => one.toLowerCase() === label.toLowerCase()))
  return labels.map((label) => {
    const renamed = isRenaming && !kept.has(label.toLowerCase()) ? free.shift()?.pc : undefined
    return { pc: kept.get(label.toLowerCase()) ?? renamed ?? newId(), label }
  })
}

/** Says that this browser stands on that PC. gives the room. */
export async function placePc(
  journal: Journal,
  by: Actor,
  { device, pc }: { device: string; pc: Id },
): Promise<Result<Id, RoomRefusal>> {
  return journal.act<Id, RoomRefusal>(by, async (writing) => {
    const found = (await allRooms(writing.tx)).find(({ pcs }) => pcs.some((one) => one.pc === pc))
    if (!found) return refused({ why: 'gone' })
    const now = await pcOf(writing.tx, device)
    if (now?.pc !== pc) writing.append(pcPlaced, journal.site, { device, room: found.room, pc })
    return done(found.room)
  })
}
