import { connect as dial, createServer, type AddressInfo, type Socket } from 'node:net'
import { sql } from 'kysely'
import { valueOf } from '#base'
import { openDatabase, type Database } from '#database'

/** The line between the site and its database server, which can be cut in the middle of a word. */
export interface Line {
  /** The same database, asked over this line. */
  readonly database: Database
  /**
   * The next time that these words go to the server, the line is cut: before they arrive, or after they were carried out
   * and before the answer is back. Whoever asked cannot tell which. The line after that is whole.
   */
  cutAt(words: string, when: Cut): void
  close(): Promise<void>
}

export type Cut = 'before' | 'after'

/** Puts a line in front of a database that is open. */
export async function lineTo(server: Database): Promise<Line> {
  const place = await placeOf(server)
  let due: { words: string; when: Cut } | null = null
  const relay = createServer((near) => {
    const far = dial(place.socket)
    const cut = () => (near.destroy(), far.destroy())
    let isHeard = true
    near.on('data', (asked) => {
      const isDue = due !== null && asked.includes(due.words)
      if (isDue && due?.when === 'before') cut()
      else far.write(asked)
      if (isDue) [isHeard, due] = [due?.when !== 'after', null]
    })
    far.on('data', (answer) => (isHeard ? near.write(answer) : cut()))
    endTogether(near, far)
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const { port } = relay.address() as AddressInfo // it listens on a port
  const url = `postgresql://${place.user}@127.0.0.1:${port}/${place.name}`
  const database = valueOf(await openDatabase({ dataFolder: 'none, it has a url', url }))
  return {
    database,
    cutAt: (words, when) => (due = { words, when }),
    async close() {
      await database.close()
      await new Promise((resolve) => relay.close(resolve))
    },
  }
}

async function placeOf({ db }: Database): Promise<{ socket: string; user: string; name: string }> {
  const { rows } = await sql<{ folder: string; port: string; user: string; name: string }>`
    select current_setting('unix_socket_directories') as folder, current_setting('port') as port,
      current_user as user, current_database() as name`.execute(db)
  const [row] = rows
  if (!row) throw new Error('The server does not say where it is.')
  return { ...row, socket: `${row.folder}/.s.PGSQL.${row.port}` }
}

function endTogether(near: Socket, far: Socket): void {
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    one.on('error', () => other.destroy())
    one.on('close', () => other.destroy())
  }
}
