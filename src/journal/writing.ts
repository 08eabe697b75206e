import { canonicalJson, type Id } from '#base'
import type { Tx } from '#database'
import { hashOfLink, sealBody } from './chain.ts'
import type { Actor, Fact, FactKind, KindList, StreamClass } from './kinds.ts'
import { lockHeads, writeFacts, type CommandRow, type HeadRow, type NewFactRow } from './tables.ts'

interface Pending {
  readonly kind: FactKind<unknown>
  readonly stream: Id
  readonly body: unknown
}

/** What an action holds while it decides: the transaction, and a way to say what happened. */
export interface Writing {
  readonly tx: Tx
  readonly by: Actor
  /** ms since 1970 UTC at which this action's facts will stand. */
  readonly at: number
  /** Says that this happened. Written, chained and projected at the end of the action, or not at all. */
  append<B>(kind: FactKind<B>, stream: Id, body: B): void
  /** Holds these streams until the end, so that what is read of them now stays true. One call per action. */
  lock(holds: StreamClass, ...streams: readonly Id[]): Promise<void>
}

interface Desk {
  readonly origin: Id
  readonly kinds: KindList
}

export class OpenWriting implements Writing {
  readonly tx: Tx
  readonly by: Actor
  readonly at: number
  readonly #desk: Desk
  readonly #pending: Pending[] = []
  #heads = new Map<Id, HeadRow>()

  constructor(tx: Tx, by: Actor, at: number, desk: Desk) {
    this.tx = tx
    this.by = by
    this.at = at
    this.#desk = desk
  }

  append<B>(kind: FactKind<B>, stream: Id, body: B): void {
    if (!this.#desk.kinds.knows(kind)) throw new Error(`${kind.kind} was not given to the journal.`)
    if (!kind.writers.includes(this.by.role)) throw new Error(`${kind.kind} cannot be written by ${this.by.role}.`)
    this.#pending.push({ kind, stream, body: kind.schema.parse(body) })
  }

  async lock(holds: StreamClass, ...streams: readonly Id[]): Promise<void> {
    this.#heads = await lockHeads(this.tx, this.#desk.origin, new Map(streams.map((stream) => [stream, holds])))
  }

  /** Chains and stores what was said, and the answer when a command was. Gives the facts as projections read them. */
  async flush(answered?: CommandRow): Promise<readonly Fact[]> {
    if (this.#pending.length === 0 && !answered) return []
    const heads = await this.#lockedHeads()
    const rows: NewFactRow[] = []
    const facts: Fact[] = []
    for (const pending of this.#pending) {
      const head = headFor(pending, heads)
      const { row, fact } = this.#chain(pending, head)
      heads.set(pending.stream, { ...head, seq: row.seq, hash: row.hash, at: row.at })
      rows.push(row)
      facts.push(fact)
    }
    await writeFacts(this.tx, rows, lastOfEach(rows), answered)
    return facts
  }

  async #lockedHeads(): Promise<Map<Id, HeadRow>> {
    const wanted = new Map<Id, StreamClass>()
    for (const { stream, kind } of this.#pending) if (!this.#heads.has(stream)) wanted.set(stream, kind.stream)
    if (wanted.size === 0) return new Map(this.#heads)
    return new Map([...this.#heads, ...(await lockHeads(this.tx, this.#desk.origin, wanted))])
  }

  #chain({ kind, stream, body }: Pending, head: HeadRow): { row: NewFactRow; fact: Fact } {
    const text = canonicalJson(body)
    const { salt, bodyHash } = sealBody(text)
    const { origin } = this.#desk
    const fact = {
      ...{ stream, origin, seq: head.seq + 1, kind: kind.kind, version: kind.version },
      ...{ at: Math.max(this.at, head.at), actor: this.by.id },
    }
    const hash = Buffer.from(hashOfLink({ ...fact, previous: head.hash, bodyHash }))
    const { version, ...rest } = fact
    const row = {
      ...rest,
      kind_v: version,
      body: text,
      salt: Buffer.from(salt),
      body_hash: Buffer.from(bodyHash),
      hash,
    }
    return { row, fact: { ...fact, body } }
  }
}

function headFor({ kind, stream }: Pending, heads: ReadonlyMap<Id, HeadRow>): HeadRow {
  const head = heads.get(stream)
  if (!head) throw new Error('A stream was not locked before it was written.')
  if (head.holds !== kind.stream)
    throw new Error(`${kind.kind} belongs in a ${kind.stream} stream, not in a ${head.holds} stream.`)
  return head
}

function lastOfEach(rows: readonly NewFactRow[]): NewFactRow[] {
  return [...new Map(rows.map((row) => [row.stream, row])).values()]
}
