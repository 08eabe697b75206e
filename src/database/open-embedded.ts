import path from 'node:path'
import { binariesFor, nativeFolder } from './binaries.ts'
import { databaseName, ensureCluster, ownerRole } from './cluster.ts'
import { connect, type Connection } from './connect.ts'
import { DiskRoom } from './disk-room.ts'
import { EmbeddedServer, type Address, type OwnServer } from './embedded-server.ts'
import { lockFolder } from './folder-lock.ts'
import type { ServerUser } from './run-as.ts'
import { settings, type Settings } from './settings.ts'
import { makeFolder, refuseForeignFolder, wayToRun } from './way-to-run.ts'
import { WindowsServer } from './windows-server.ts'
import { steps } from './words.ts'

export interface Wanted {
  readonly dataFolder: string
  readonly serverUser?: ServerUser | undefined
  readonly onStep?: ((sentence: string) => void) | undefined
  /** Settings that differ from the usual ones: tests run many databases on one server. */
  readonly differing?: Settings | undefined
}

/** Our server, running, with this process alone on its data folder. */
export interface Running {
  readonly address: Address
  readonly room: DiskRoom
  /** Stops it and lets the data folder go. */
  readonly stop: () => Promise<void>
}

/** Opens the site's database on our own server. */
export async function openEmbedded(wanted: Wanted): Promise<Connection> {
  const { address, room, stop } = await startEmbedded(wanted)
  try {
    const connection = await connectOwn(address, room)
    return { ...connection, close: () => connection.close().finally(stop) }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Starts our own server on the files in the data folder, made now if there are none. */
export async function startEmbedded(wanted: Wanted): Promise<Running> {
  const { dataFolder, serverUser, onStep = () => undefined, differing = {} } = wanted
  const data = path.resolve(dataFolder)
  await makeFolder(data, 0o700)
  await refuseForeignFolder(data)
  const unlock = lockFolder(data)
  try {
    const folder = path.join(data, 'database')
    const as = await wayToRun(data, folder, serverUser)
    const binaries = await binariesFor(as, nativeFolder(), data, onStep)
    await ensureCluster(as, binaries, folder, onStep)
    onStep(steps.starting)
    const room = new DiskRoom(folder)
    const place = { as, binaries, folder, onStep, room, settings: { ...settings, ...differing } }
    const server = process.platform === 'win32' ? new WindowsServer(place) : new EmbeddedServer(place)
    const address = await startOrStop(server)
    await room.reserve()
    return { address, room, stop: () => server.stop().finally(unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

async function startOrStop(server: OwnServer): Promise<Address> {
  try {
    return await server.start()
  } catch (error) {
    await server.stop()
    throw error
  }
}

export function connectOwn(address: Address, room: DiskRoom): Promise<Connection> {
  return connect({ ...address, user: ownerRole, database: databaseName }, room)
}
