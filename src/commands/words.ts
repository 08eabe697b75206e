export const sayUsage = `Throughgate: coding workshops in prisons.

  throughgate start               bring this site up
  throughgate init                set up a real site: its name, prison code and first tutor
  throughgate staff reset NAME    a new one-time code for a member of staff
  throughgate doctor              what works on this machine, what does not, and the fix
  throughgate course check        read every lesson and say what is wrong with it
  throughgate findings FOLDER     what a learner would be told about each broken snippet
  throughgate journal verify      walk every chain of the journal
  throughgate journal rebuild     make the pages' tables again from the journal
  throughgate trace               follow one real check, file by file

  --data FOLDER                   where the site keeps everything (or THROUGHGATE_DATA; else ./data)
  DATABASE_URL                    a PostgreSQL server to use instead of the embedded one`

export const unknownCommand = (name: string) => `There is no command "${name}".\n\n${sayUsage}`

export const steps = {
  building: 'Building the browser parts.',
  course: (lessons: number, faults: number) =>
    faults === 0
      ? `The course is loaded: ${lessons} lessons.`
      : `The course is loaded: ${lessons} lessons. ${faults} faults: run "throughgate course check".`,
  demo: 'No site is set up here, so this is a demo site. Nothing in it is real.',
  portTaken: (wanted: number, got: number) => `Port ${wanted} is taken, so this is on ${got}.`,
  openHost: (host: string) =>
    `Warning: --host ${host} lets other machines reach this site. Do this only on the classroom’s own network.`,
  badPort: 'A port is a number from 1 to 65535.',
  noPort: 'No free port was found. Name one with --port.',
  stopping: 'Stopping. All work is kept.',
  notHere: (address: string) => `This machine has no address ${address}. Use one it has, or leave --host out.`,
}

export const ready = (address: string) => `\nThroughgate is ready: ${address}\n`

export const demoCards = (
  cards: readonly { name: string; role: string; code: string; words: string }[],
  address: string,
) =>
  [
    'Cards of the demo site:',
    ...cards.map(({ name, role, code, words }) => `  ${name.padEnd(10)} ${role.padEnd(8)} ${code.padEnd(10)} ${words}`),
    `They also stand on ${address}demo`,
    '',
  ].join('\n')
