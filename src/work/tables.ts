import { canonicalJson, type Id } from '#base'
import type { Files } from '#course'
import type { Db, Tx } from '#database'
import { isOf, type Fact, type Projection } from '#journal'
import { sql } from 'kysely'
import { textOf } from './files.ts'
import { repositoryBegun, versionKept, type Because, type VersionKept } from './facts.ts'
import { planWritten } from './plan-facts.ts'
import { applyPlans, createPlans } from './plan-tables.ts'

interface DraftRow {
  stream: Id
  exercise: string
  number: number
  files: string
  start: string
  command: Id
  at: number
}

interface RepositoryRow {
  stream: Id
  repository: Id
  at: number
  origin: Id
  seq: number
}

export interface VersionRow {
  stream: Id
  version: Id
  exercise: string
  at: number
  origin: Id
  seq: number
  repository: Id
  commit: string
  tree: string
  folder: string
  folder_tree: string
  /** JSON of the fact's `files`. */
  files: string
  because: Because
  start: string
}

type WorkTables = {
  draft: DraftRow
  p_repository: RepositoryRow
  p_version: VersionRow
}

const tablesOf = (db: Db | Tx) => db.$extendTables<WorkTables>()

/** Versions in the order they happened: by time, and where clocks agree by chain. */
const newestFirst = sql`at desc, origin desc, seq desc`

export const workProjection: Projection = {
  name: 'work',
  version: 2,
  tables: ['p_repository', 'p_version', 'p_plan'],
  create: [
    `create table p_repository (stream uuid primary key, repository uuid not null, at bigint not null,
       origin uuid not null, seq bigint not null)`,
    `create table p_version (stream uuid not null, version uuid not null, exercise text not null, at bigint not null,
       origin uuid not null, seq bigint not null, repository uuid not null, commit text not null, tree text not null,
       folder text not null, folder_tree text not null, files text not null, because text not null,
       start text not null, primary key (stream, version))`,
    'create index p_version_newest on p_version (stream, at, origin, seq)',
    'create index p_version_of_exercise on p_version (stream, exercise, at, origin, seq)',
    createPlans,
  ],
  kinds: [repositoryBegun, versionKept, planWritten],
  async apply(tx, facts) {
    await applyRepositories(tx, facts)
    await applyVersions(tx, facts)
    await applyPlans(tx, facts)
  },
}

/** Should two ever be begun for one learner (at two sites that had not met), the first one holds everywhere. */
async function applyRepositories(tx: Tx, facts: readonly Fact[]): Promise<void> {
  const begun = facts.filter((fact) => isOf(repositoryBegun, fact))
  const rows = begun.flatMap(({ stream, origin, seq, at, body }) =>
    body ? [{ stream, origin, seq, at, repository: body.repository }] : [],
  )
  for (const row of rows) {
    await sql`
      insert into p_repository as p (stream, repository, at, origin, seq)
      values (${row.stream}, ${row.repository}, ${row.at}, ${row.origin}, ${row.seq})
      on conflict (stream) do update
      set repository = excluded.repository, at = excluded.at, origin = excluded.origin, seq = excluded.seq
      where (excluded.at, excluded.origin, excluded.seq) < (p.at, p.origin, p.seq)`.execute(tx)
  }
}

async function applyVersions(tx: Tx, facts: readonly Fact[]): Promise<void> {
  const rows = facts.filter((fact) => isOf(versionKept, fact)).flatMap(rowOf)
  if (rows.length === 0) return
  const of = (column: keyof VersionRow) => rows.map((row) => row[column])
  await sql`
    insert into p_version (stream, version, exercise, at, origin, seq, repository, commit, tree, folder, folder_tree,
      files, because, start)
    select * from unnest(${of('stream')}::uuid[], ${of('version')}::uuid[], ${of('exercise')}::text[],
      ${of('at')}::bigint[], ${of('origin')}::uuid[], ${of('seq')}::bigint[], ${of('repository')}::uuid[],
      ${of('commit')}::text[], ${of('tree')}::text[], ${of('folder')}::text[], ${of('folder_tree')}::text[],
      ${of('files')}::text[], ${of('because')}::text[], ${of('start')}::text[])
    on conflict do nothing`.execute(tx)
}

function rowOf({ stream, origin, seq, at, body }: Fact<VersionKept>): VersionRow[] {
  if (!body) return []
  const { version, exercise, repository, commit, tree, folder, because, start } = body
  const kept = { version, exercise, repository, commit, tree, folder, because, start }
  const place = { stream, origin, seq, at }
  return [{ ...place, ...kept, folder_tree: body.folderTree, files: canonicalJson(body.files) }]
}

/** What the next commit must know of a version. */
export interface Commit {
  readonly version: Id
  readonly commit: string
  readonly tree: string
  readonly folder: string
  readonly folderTree: string
}

/** A learner's newest version in her whole repository (`last`) and of one exercise (`own`), and which repository it is. */
export interface Standing {
  readonly repository: Id | null
  readonly last: Commit | null
  readonly own: Commit | null
}

export async function standingOf(db: Db | Tx, stream: Id, exercise: string): Promise<Standing> {
  const columns = sql`repository, version, commit, tree, folder, folder_tree as "folderTree"`
  const { rows } = await sql<Commit & { part: 'last' | 'own'; repository: Id }>`
    (select 'last' as part, ${columns} from p_version where stream = ${stream} order by ${newestFirst} limit 1) union all
    (select 'own' as part, ${columns} from p_version where stream = ${stream} and exercise = ${exercise}
     order by ${newestFirst} limit 1)`.execute(db)
  const last = rows.find((row) => row.part === 'last') ?? null
  const repository = last?.repository ?? (await repositoryOf(db, stream))
  return { repository, last, own: rows.find((row) => row.part === 'own') ?? null }
}

async function repositoryOf(db: Db | Tx, stream: Id): Promise<Id | null> {
  const row = await tablesOf(db)
    .selectFrom('p_repository')
    .select('repository')
    .where('stream', '=', stream)
    .executeTakeFirst()
  return row?.repository ?? null
}

/** True when this very text of the exercise was kept before, however long ago. */
export async function wasKept(db: Db | Tx, stream: Id, exercise: string, folderTree: string): Promise<boolean> {
  const rows = tablesOf(db).selectFrom('p_version').select('version').where('stream', '=', stream)
  const same = rows.where('exercise', '=', exercise).where('folder_tree', '=', folderTree).limit(1)
  return (await same.executeTakeFirst()) !== undefined
}

/** The newest `limit` versions of one exercise, newest first. */
export async function versionRows(db: Db, stream: Id, exercise: string, limit: number): Promise<VersionRow[]> {
  const rows = tablesOf(db).selectFrom('p_version').selectAll().where('stream', '=', stream)
  return rows.where('exercise', '=', exercise).orderBy(newestFirst).limit(limit).execute()
}

export async function versionRow(db: Db | Tx, stream: Id, version: Id): Promise<VersionRow | null> {
  const rows = tablesOf(db).selectFrom('p_version').selectAll()
  return (await rows.where('stream', '=', stream).where('version', '=', version).executeTakeFirst()) ?? null
}

/** The newest commit of every repository: where its `main` belongs. */
export async function newestCommits(db: Db): Promise<{ repository: Id; commit: string }[]> {
  const { rows } = await sql<{ repository: Id; commit: string }>`
    select distinct on (stream) repository, commit from p_version
    order by stream, at desc, origin desc, seq desc`.execute(db)
  return rows
}

export interface Draft {
  readonly exercise: string
  readonly number: number
  readonly files: Files
  readonly start: string
  readonly command: Id
  /** ms since 1970 UTC */
  readonly at: number
}

export async function draftOf(db: Db | Tx, stream: Id, exercise: string): Promise<Draft | null> {
  const rows = tablesOf(db).selectFrom('draft').selectAll().where('stream', '=', stream)
  const row = await rows.where('exercise', '=', exercise).executeTakeFirst()
  return row ? asDraft(row) : null
}

/** What she typed in last, in whatever exercise. */
export async function newestDraft(db: Db, stream: Id): Promise<Draft | null> {
  const rows = tablesOf(db).selectFrom('draft').selectAll().where('stream', '=', stream)
  const row = await rows.orderBy('at', 'desc').limit(1).executeTakeFirst()
  return row ? asDraft(row) : null
}

/** Every repository that holds work of hers. */
export async function repositoriesOf(db: Db | Tx, stream: Id): Promise<readonly Id[]> {
  const { rows } = await sql<{ repository: Id }>`
    select repository from p_repository where stream = ${stream}
    union select repository from p_version where stream = ${stream}`.execute(db)
  return rows.map(({ repository }) => repository)
}

export async function forgetDrafts(tx: Tx, stream: Id): Promise<void> {
  await tablesOf(tx).deleteFrom('draft').where('stream', '=', stream).execute()
}

export interface DraftWrite {
  readonly stream: Id
  readonly exercise: string
  readonly base: number
  readonly after: Id | null
  readonly files: Files
  /** For a draft that is new; one that is there keeps its own, unless `beginsAnew`. */
  readonly start: string
  readonly beginsAnew: boolean
  readonly command: Id
  readonly at: number
}

/** One statement, so that of two tabs saving at once only one can win. gives null when `base` is not the stored number. */
export async function writeDraft(db: Db | Tx, write: DraftWrite): Promise<Draft | null> {
  const { stream, exercise, base, after, start, beginsAnew, command, at } = write
  const { rows } = await sql<Pick<DraftRow, 'number' | 'start'>>`
    insert into draft as d (stream, exercise, number, files, start, command, at)
    values (${stream}, ${exercise}, ${base + 1}::bigint, ${textOf(write.files)}, ${start}, ${command}, ${at})
    on conflict (stream, exercise) do update
    set number = d.number + 1, files = excluded.files, command = excluded.command, at = excluded.at,
      start = case when ${beginsAnew}::boolean then excluded.start else d.start end
    where d.number = ${base}::bigint or d.command = ${after}::uuid
    returning number, start`.execute(db)
  return rows[0] ? { exercise, files: write.files, command, at, ...rows[0] } : null
}

function asDraft({ exercise, number, files, start, command, at }: DraftRow): Draft {
  // We wrote `files` from a Files value, in writeDraft alone.
  return { exercise, number, files: JSON.parse(files) as Files, start, command, at }
}
