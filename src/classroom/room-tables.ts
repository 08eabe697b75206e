import { canonicalJson, type Id } from '#base'
import type { Db, Tx } from '#database'
import type { Projection } from '#journal'
import { sql } from 'kysely'
import { latestOfEach, says } from './latest-tables.ts'
import { pcPlaced, roomSet } from './room-facts.ts'

/** The rooms of the site, and which PC each known browser stands on. */
export const roomProjections: readonly Projection[] = [
  latestOfEach({
    name: 'classroom.room',
    table: 'p_room',
    key: ['room', 'uuid'],
    columns: { name: 'text', pcs: 'text' },
    says: [says(roomSet, ({ room, name, pcs }) => ({ key: room, name, pcs: canonicalJson(pcs) }))],
  }),
  latestOfEach({
    name: 'classroom.pc',
    table: 'p_pc',
    key: ['device', 'text'],
    columns: { room: 'uuid', pc: 'uuid' },
    says: [says(pcPlaced, ({ device, room, pc }) => ({ key: device, room, pc }))],
  }),
]

export interface Pc {
  readonly pc: Id
  readonly label: string
}

export interface Room {
  readonly room: Id
  readonly name: string
  /** In the order they stand. */
  readonly pcs: readonly Pc[]
}

/** Every room, by name. */
export async function allRooms(db: Db | Tx): Promise<readonly Room[]> {
  const { rows } = await sql<{ room: Id; name: string; pcs: string }>`
    select room, name, pcs from p_room order by lower(name), room`.execute(db)
  return rows.map(({ room, name, pcs }) => ({ room, name, pcs: asPcs(pcs) }))
}

export async function roomById(db: Db | Tx, room: Id): Promise<Room | null> {
  return (await allRooms(db)).find((one) => one.room === room) ?? null
}

/** A PC as it is said: its own label, and its room's name. */
export interface PcPlace extends Pc {
  readonly room: Id
  readonly roomName: string
}

/** Which PC each known browser stands on, by the hash of its device cookie. Two browsers of one PC give the same. */
export async function pcsByDevice(db: Db | Tx): Promise<ReadonlyMap<string, PcPlace>> {
  const { rows } = await sql<{ device: string; pc: Id; room: Id; name: string; pcs: string }>`
    select p.device, p.pc, r.room, r.name, r.pcs from p_pc p join p_room r on r.room = p.room`.execute(db)
  return new Map(
    rows.flatMap(({ device, pc, room, name, pcs }) => {
      const found = asPcs(pcs).find((one) => one.pc === pc)
      return found ? [[device, { ...found, room, roomName: name }] as const] : []
    }),
  )
}

/** Which PC this browser stands on, or null when nobody said. */
export async function pcOf(db: Db | Tx, device: string | null): Promise<PcPlace | null> {
  return device === null ? null : ((await pcsByDevice(db)).get(device) ?? null)
}

function asPcs(text: string): readonly Pc[] {
  return JSON.parse(text) as readonly Pc[] // the projection wrote it from the fact, whose schema is this
}
