import type { Tx } from '#database'
import { isOf, type AnyFactKind, type Fact, type FactKind, type Projection } from '#journal'
import { sql } from 'kysely'
import * as facts from './facts.ts'
import { learnerLeft, learnerReturned } from './leaving-facts.ts'
import * as staff from './staff-facts.ts'

/** Every row says which fact it came from; among several the last by (at, origin, seq) stands, in whatever order they came. */
const stamp = 'at bigint not null, origin uuid not null, seq bigint not null'

/** A value of which only the latest counts: `values` are its columns, null in all of them once the fact was erased. */
interface Latest<B> {
  readonly kind: FactKind<B>
  readonly table: string
  /** Raised when the columns change; 1 unless said. */
  readonly version?: number
  readonly columns: Readonly<Record<string, 'text' | 'uuid' | 'boolean' | 'bigint'>>
  readonly values: (body: B) => Readonly<Record<string, unknown>>
}

function latest<B>(is: Latest<B>): Projection {
  const columns = Object.entries(is.columns).map(([name, type]) => `${name} ${type},`)
  const index = indexes[is.table]
  return {
    name: is.table.replace(/^p_/, 'people.'),
    version: is.version ?? 1,
    tables: [is.table],
    create: [
      `create table ${is.table} (stream uuid primary key, ${columns.join(' ')} ${stamp})`,
      ...(index === undefined ? [] : [`create index ${is.table}_${index} on ${is.table} (${index})`]),
    ],
    kinds: [is.kind],
    apply: (tx, happened) =>
      keepLatest(
        tx,
        is,
        happened.filter((fact): fact is Fact<B> => isOf(is.kind, fact)),
      ),
  }
}

const indexes: Readonly<Record<string, string>> = { p_learner: 'file', p_staff: 'person', p_number: 'number' }

async function keepLatest<B>(tx: Tx, is: Latest<B>, happened: readonly Fact<B>[]): Promise<void> {
  const names = Object.keys(is.columns)
  const rows = lastOfEach(happened).map((fact) => {
    const values = fact.body === null ? {} : is.values(fact.body)
    const cells = names.map((name) => sql`${values[name] ?? null}::${sql.raw(is.columns[name] ?? 'text')}`)
    return sql`(${sql.join([sql`${fact.stream}::uuid`, ...cells, ...stampOf(fact)])})`
  })
  for (let from = 0; from < rows.length; from += 500) {
    await sql`
      insert into ${sql.table(is.table)} as old values ${sql.join(rows.slice(from, from + 500))}
      on conflict (stream) do update set ${sql.join(
        [...names, 'at', 'origin', 'seq'].map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`),
      )} where (excluded.at, excluded.origin, excluded.seq) > (old.at, old.origin, old.seq)`.execute(tx)
  }
}

function stampOf({ at, origin, seq }: Fact) {
  return [sql`${at}::bigint`, sql`${origin}::uuid`, sql`${seq}::bigint`]
}

function lastOfEach<B>(happened: readonly Fact<B>[]): readonly Fact<B>[] {
  const last = new Map<string, Fact<B>>()
  for (const fact of happened) {
    const before = last.get(fact.stream)
    if (!before || isLater(fact, before)) last.set(fact.stream, fact)
  }
  return [...last.values()]
}

function isLater(a: Fact, b: Fact): boolean {
  if (a.at !== b.at) return a.at > b.at
  return a.origin === b.origin ? a.seq > b.seq : a.origin > b.origin
}

/** Things that happened, each a row of its own: nothing is ever in conflict. */
interface Happened {
  readonly name: string
  readonly table: string
  readonly columns: Readonly<Record<string, 'text' | 'uuid' | 'boolean'>>
  readonly kinds: readonly AnyFactKind[]
  readonly values: (fact: Fact) => Readonly<Record<string, unknown>>
  readonly index?: string
}

function happenings(is: Happened): Projection {
  const columns = Object.entries(is.columns).map(([name, type]) => `${name} ${type},`)
  return {
    name: is.name,
    version: 1,
    tables: [is.table],
    create: [
      `create table ${is.table} (stream uuid not null, ${columns.join(' ')} ${stamp}, primary key (stream, origin, seq))`,
      ...(is.index === undefined ? [] : [`create index ${is.table}_${is.index} on ${is.table} (${is.index})`]),
    ],
    kinds: is.kinds,
    apply: (tx, facts) => keepEach(tx, is, facts),
  }
}

async function keepEach(tx: Tx, is: Happened, happened: readonly Fact[]): Promise<void> {
  const rows = happened.map((fact) => {
    const values = is.values(fact)
    const cells = Object.entries(is.columns).map(([name, type]) => sql`${values[name] ?? null}::${sql.raw(type)}`)
    return sql`(${sql.join([sql`${fact.stream}::uuid`, ...cells, ...stampOf(fact)])})`
  })
  for (let from = 0; from < rows.length; from += 500) {
    const some = sql.join(rows.slice(from, from + 500))
    await sql`insert into ${sql.table(is.table)} values ${some} on conflict do nothing`.execute(tx)
  }
}

const cards = happenings({
  name: 'people.card',
  table: 'p_card',
  columns: { code: 'text', words: 'text' },
  kinds: [facts.cardIssued, facts.cardEnded],
  // A row without a code is a card that was ended with none in its place.
  values: (fact) => (isOf(facts.cardIssued, fact) && fact.body ? fact.body : {}),
  index: 'code',
})

/** What `p_sign_in.what` says: a name for each kind, so that a page can choose its sentence. */
const whatHappened = {
  [facts.personSignedIn.kind]: 'in',
  [facts.personSignedOut.kind]: 'out',
  [facts.signInHeld.kind]: 'held',
  [facts.delayReleased.kind]: 'released',
} as const

const signIns = happenings({
  name: 'people.sign-in',
  table: 'p_sign_in',
  columns: { what: 'text', because: 'text', device: 'text', actor: 'uuid' },
  kinds: [facts.personSignedIn, facts.personSignedOut, facts.signInHeld, facts.delayReleased],
  values: (fact) => ({
    what: whatHappened[fact.kind],
    actor: fact.actor,
    device: isOf(facts.personSignedIn, fact) ? fact.body?.device : null,
    because: isOf(facts.personSignedOut, fact) ? fact.body?.because : null,
  }),
})

/** The tables this room's pages read. */
export const peopleProjections: readonly Projection[] = [
  latest({ kind: facts.personNamed, table: 'p_name', columns: { name: 'text' }, values: (body) => body }),
  latest({
    kind: facts.learnerJoined,
    table: 'p_learner',
    columns: { file: 'uuid', started_on: 'text' },
    values: ({ file, startedOn }) => ({ file, started_on: startedOn }),
  }),
  latest({
    kind: facts.learnerAdjusted,
    table: 'p_adjustments',
    columns: { larger_grid: 'boolean', typed: 'boolean' },
    values: ({ adjustments }) => ({
      larger_grid: adjustments.includes('larger-grid'),
      typed: adjustments.includes('typed-not-handwritten'),
    }),
  }),
  latest({
    kind: facts.learnerReadingSet,
    table: 'p_reading',
    version: 2,
    columns: { size: 'text', spacing: 'text', tint: 'text', font: 'text', theme: 'text', ruler: 'text' },
    values: ({ reading }) => reading,
  }),
  latest({
    kind: learnerLeft,
    table: 'p_left',
    columns: { because: 'text', last_day: 'text' },
    values: ({ because, on }) => ({ because, last_day: on }),
  }),
  latest({ kind: learnerReturned, table: 'p_returned', columns: {}, values: () => ({}) }),
  latest({ kind: facts.learnerNumbered, table: 'p_number', columns: { number: 'text' }, values: (body) => body }),
  cards,
  signIns,
  latest({
    kind: staff.staffAdded,
    table: 'p_staff',
    columns: { person: 'uuid', role: 'text' },
    values: (body) => body,
  }),
  latest({
    kind: staff.staffResetCodeIssued,
    table: 'p_staff_code',
    columns: { code: 'text', until: 'bigint' },
    values: (body) => body,
  }),
  latest({
    kind: staff.staffPassphraseSet,
    table: 'p_passphrase',
    columns: { passphrase: 'text' },
    values: (body) => body,
  }),
  latest({ kind: staff.staffLeft, table: 'p_staff_left', columns: {}, values: () => ({}) }),
  latest({ kind: staff.siteSetUp, table: 'p_site', columns: { name: 'text', code: 'text' }, values: (body) => body }),
]
