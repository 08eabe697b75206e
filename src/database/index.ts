// The database of a site: our own PostgreSQL on the data folder, or the one at DATABASE_URL. It promises that what it
// acknowledges outlives a power cut and a kill, and that it opens again afterwards.
export { openDatabase, type Database } from './open.ts'
export type { Db, Tx } from './connect.ts'
export { migrate } from './migrate.ts'
export { inTransaction, sqlState } from './transaction.ts'
export type { DatabaseRefusal } from './refusals.ts'
export { becomeUnprivileged } from './become-unprivileged.ts'
export { chooseServerUser } from './run-as.ts'
export { DiskFull } from './disk-room.ts'
export { diskFullSentence, sayWhyNot } from './words.ts'
