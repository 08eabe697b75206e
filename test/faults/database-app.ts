// The app as the database sees it, for tests that need another process: it opens the data folder named by its first
// argument, says so in one line of JSON, and stays until its input ends. `--drop`: it becomes an ordinary user first.
import { sql } from 'kysely'
import { becomeUnprivileged, openDatabase, sayWhyNot } from '#database'

const [, , dataFolder = '', drop] = process.argv

if (drop === '--drop') {
  const became = await becomeUnprivileged(dataFolder)
  if (!became.ok) end({ why: became.why, says: sayWhyNot(became) })
  if (became.value.warning) console.error(became.value.warning)
}
const opened = await openDatabase({ dataFolder, onStep: (sentence) => console.error(sentence) })
if (!opened.ok) end({ why: opened.why, says: sayWhyNot(opened) })
const { db, version, close } = opened.value
await sql`create table if not exists kept (id int primary key)`.execute(db)
const { rows } = await sql<{ kept: number }>`select count(*) as kept from kept`.execute(db)
await sql`insert into kept select coalesce(max(id), 0) + 1 from kept`.execute(db)
console.log(JSON.stringify({ version, kept: rows[0]?.kept, uid: process.getuid?.() }))
process.stdin.once('end', () => void close()).resume()

function end(refusal: { why: string; says: string }): never {
  console.log(JSON.stringify(refusal))
  process.exit(1)
}
