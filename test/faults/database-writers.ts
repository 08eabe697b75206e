// Four writers of rows on the database in the folder named by the first argument. A row that is acknowledged is said in
// one line. Started again, each goes on where it was.
import { sql } from 'kysely'
import { valueOf } from '#base'
import { inTransaction, openDatabase } from '#database'

const { db } = valueOf(await openDatabase({ dataFolder: process.argv[2] ?? '' }))
await sql`create table if not exists kept (stream int, n int, body text, primary key (stream, n))`.execute(db)
await Promise.all([1, 2, 3, 4].map(write))

async function write(stream: number): Promise<never> {
  const { rows } = await sql<{ n: number }>`select coalesce(max(n), 0) as n from kept where stream = ${stream}`.execute(
    db,
  )
  for (let n = (rows[0]?.n ?? 0) + 1; ; n += 1) {
    await inTransaction(db, (tx) => sql`insert into kept values (${stream}, ${n}, ${'x'.repeat(300)})`.execute(tx))
    process.stdout.write(`${stream}:${n}\n`)
  }
}
