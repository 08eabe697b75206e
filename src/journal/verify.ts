import type { Id } from '#base'
import type { Db, Tx } from '#database'
import { beforeTheFirst, hashOfBody, hashOfLink } from './chain.ts'
import { factPages, tablesOf, type FactRow } from './tables.ts'

export interface Broken {
  readonly stream: Id
  readonly origin: Id
  readonly seq: number
  readonly why: 'gap' | 'link' | 'body' | 'salt' | 'head'
}

interface Place {
  readonly chain: string
  readonly seq: number
  readonly hash: Uint8Array
}

interface Verified {
  readonly facts: number
  readonly broken: Broken | null
}

/**
 * Walks every chain and names the first fact that is missing, changed or out of place. Erased bodies are not breaks.
 * All of it is seen as it was at one moment, so what others write meanwhile is no break either.
 */
export function verify(db: Db): Promise<Verified> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => walkChains(tx))
}

async function walkChains(db: Tx): Promise<Verified> {
  const heads = await headsByChain(db)
  let facts = 0
  let last: Place | null = null
  for await (const rows of factPages(db, 5_000)) {
    for (const row of rows) {
      const chain = `${row.stream} ${row.origin}`
      const ended: Broken | null = last && last.chain !== chain ? endsAtHead(last, heads) : null
      if (ended) return { facts, broken: ended }
      const before: Place = last?.chain === chain ? last : { chain, seq: 0, hash: beforeTheFirst }
      const why = breakAt(row, before)
      if (why) return { facts, broken: { stream: row.stream, origin: row.origin, seq: row.seq, why } }
      last = { chain, seq: row.seq, hash: row.hash }
      facts += 1
    }
  }
  return { facts, broken: (last && endsAtHead(last, heads)) ?? firstWithoutFacts(heads) }
}

function breakAt(row: FactRow, before: Place): Broken['why'] | null {
  const { stream, origin, kind, actor } = row
  const seq = row.seq
  if (seq !== before.seq + 1) return 'gap'
  if ((row.body === null) !== (row.salt === null)) return 'salt'
  if (row.body !== null && row.salt !== null && !row.body_hash.equals(hashOfBody(row.salt, row.body))) return 'body'
  const link = {
    previous: before.hash,
    stream,
    origin,
    seq,
    kind,
    version: row.kind_v,
    at: row.at,
    actor,
    bodyHash: row.body_hash,
  }
  return row.hash.equals(hashOfLink(link)) ? null : 'link'
}

type Heads = Map<string, { seq: number; hash: Buffer }>

async function headsByChain(db: Tx): Promise<Heads> {
  const rows = await tablesOf(db).selectFrom('head').selectAll().execute()
  return new Map(rows.map((row) => [`${row.stream} ${row.origin}`, { seq: row.seq, hash: row.hash }]))
}

/** The head says how far a chain goes, so that facts cut off at its end are missed too. */
function endsAtHead(last: Place, heads: Heads): Broken | null {
  const head = heads.get(last.chain)
  heads.delete(last.chain)
  return head?.seq === last.seq && head.hash.equals(last.hash) ? null : brokenHead(last.chain, last.seq)
}

function firstWithoutFacts(heads: Heads): Broken | null {
  for (const [chain, head] of heads) if (head.seq > 0) return brokenHead(chain, head.seq)
  return null
}

function brokenHead(chain: string, seq: number): Broken {
  const [stream = '', origin = ''] = chain.split(' ')
  return { stream, origin, seq, why: 'head' }
}
