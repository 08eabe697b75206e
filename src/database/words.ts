import type { DatabaseRefusal } from './refusals.ts'

/** Why the database did not open, and what to do next, for the person at the terminal. */
export function sayWhyNot(refusal: DatabaseRefusal): string {
  switch (refusal.why) {
    case 'no-binaries':
      return `There is no database server for ${refusal.platform}. Set DATABASE_URL to a PostgreSQL server instead.`
    case 'no-such-user':
      return 'The database cannot run as root. This system has no user "postgres" or "nobody". Start as another user.'
    case 'cannot-become-user':
      return `The user "${refusal.user}" cannot reach ${refusal.folder}. Choose a folder it can reach with --data. Or start as an ordinary user.`
    case 'folder-not-yours':
      return `This user may not write in ${refusal.folder}. Give it the folder with chown, or choose another with --data.`
    case 'not-a-data-folder':
      return `${refusal.folder} holds other files. Choose an empty folder with --data.`
    case 'in-use':
      return `Another Throughgate is running on ${refusal.folder}. Stop that one first, or choose another folder with --data.`
    case 'other-version':
      return `This folder was written by PostgreSQL ${refusal.found}, and this is ${refusal.ours}. Use the Throughgate that wrote it.`
    case 'survivor':
      return `An earlier database server does not stop (process ${refusal.pids.join(', ')}). Restart this machine.`
    case 'disk-full':
      return `The disk that holds ${refusal.folder} is full. Free some space, then start again.`
    case 'would-not-start':
      return `The database did not start. Its last words were: ${refusal.lines.join(' / ') || 'none'}`
    case 'unreachable':
      return `The database at DATABASE_URL did not answer (${refusal.reason}). Check the address and that it is running.`
    case 'settings':
      return `The database could lose work in a power cut: ${refusal.wrong.map(saySetting).join(', ')}. Set it right, then start again.`
  }
}

/** What the terminal shows while the database comes up. */
export const steps = {
  making: 'Making the database. This takes a few seconds, once.',
  copying: 'Copying the database program to where its user can reach it.',
  stoppingSurvivor: 'Stopping the database server of an earlier run.',
  starting: 'Starting the database.',
  mending: 'The last stop was sudden. The database is checking itself.',
  migrating: (file: string) => `Updating the database: ${file}.`,
  restarting: 'The database stopped by itself. Starting it again.',
  didNotRestart: (reason: string) => `The database did not start again. It will be tried again. ${reason}`,
}

/** What a page says when nothing can be saved for want of room on the disk. */
export const diskFullSentence =
  'The disk of this server is full, so nothing can be saved now. Please tell a member of staff.'

/** What main says when it was started as root and cannot run as another user. */
export const staysRoot = (user: string, folder: string) =>
  `Throughgate keeps running as root: the user "${user}" cannot read ${folder}. Put Throughgate in a folder everyone can pass, such as /opt/throughgate.`

const saySetting = (setting: { name: string; is: string; mustBe: string }) =>
  `${setting.name} is ${setting.is} and must be ${setting.mustBe}`
