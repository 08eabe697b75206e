import { canonicalJson, keepFile, newId, type Id } from '#base'
import type { Database } from '#database'
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { declareFact } from './kinds.ts'
import { tablesOf } from './tables.ts'

/** A site incarnation. A new one begins at install and whenever the data turns up somewhere else (a restore, a clone). */
export const originBegan = declareFact({
  kind: 'origin.began',
  version: 1,
  stream: 'site',
  leaves: 'never',
  writers: ['system'],
  personal: {},
  schema: z.object({
    origin: z.string(),
    /** Ed25519, SPKI, base64. */
    publicKey: z.string(),
    /** sha256 each: what tells one install from a copy of it. */
    place: z.object({ machine: z.string(), folder: z.string(), install: z.string() }),
    before: z.string().nullable(),
    heads: z.object({ count: z.number(), sha256: z.string() }),
    /** Ed25519 over the canonical JSON of all the above, base64. */
    signature: z.string(),
  }),
  upcasters: {},
})

export interface Beginning {
  readonly origin: Id
  readonly site: Id
  /** The body of the fact to write, when this start began a new origin. */
  readonly began: z.infer<typeof originBegan.schema> | null
}

/** Finds the origin that this install writes as, or begins a new one with a key of its own in `<data>/keys`. */
export async function findOrigin(database: Database, dataFolder: string): Promise<Beginning> {
  const place = await placeOf(dataFolder)
  const mine = await tablesOf(database.db).selectFrom('origin').selectAll().where('mine', '=', true).executeTakeFirst()
  if (mine && (await placeWhenBegan(database, mine.id)) === canonicalJson(place)) {
    return { origin: mine.id, site: mine.site, began: null }
  }
  const origin = newId()
  const key = await makeKey(dataFolder, origin)
  const heads = await digestOfHeads(database)
  const body = { origin, publicKey: key.publicKey, place, before: mine?.id ?? null, heads }
  const signature = sign(null, Buffer.from(canonicalJson(body)), key.privateKey).toString('base64')
  return { origin, site: mine?.site ?? newId(), began: { ...body, signature } }
}

async function placeOf(dataFolder: string) {
  const file = path.join(dataFolder, 'install-id')
  if (!existsSync(file)) await keepFile(file, newId())
  return {
    machine: sha256(existsSync('/etc/machine-id') ? readFileSync('/etc/machine-id', 'utf8').trim() : 'no machine id'),
    folder: sha256(realpathSync(dataFolder)),
    install: sha256(readFileSync(file, 'utf8').trim()),
  }
}

async function placeWhenBegan(database: Database, origin: Id): Promise<string | null> {
  const facts = tablesOf(database.db).selectFrom('fact').select('body').where('kind', '=', originBegan.kind)
  const row = await facts.where('origin', '=', origin).executeTakeFirst()
  return row?.body ? canonicalJson(originBegan.schema.parse(JSON.parse(row.body)).place) : null
}

async function makeKey(dataFolder: string, origin: Id): Promise<{ publicKey: string; privateKey: KeyObject }> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const folder = path.join(dataFolder, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await keepFile(path.join(folder, `${origin}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  return { publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'), privateKey }
}

async function digestOfHeads(database: Database): Promise<{ count: number; sha256: string }> {
  const heads = tablesOf(database.db).selectFrom('head').select(['stream', 'origin', 'seq', 'hash'])
  const rows = await heads.orderBy('stream').orderBy('origin').execute()
  const digest = createHash('sha256')
  for (const row of rows) digest.update(`${row.stream} ${row.origin} ${row.seq} ${row.hash.toString('hex')}\n`)
  return { count: rows.length, sha256: digest.digest('hex') }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
