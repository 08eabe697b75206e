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

interface DemoLine {
  readonly name: string
  /** What goes in the first box of the sign-in page: a code, or a name. */
  readonly first: string
  readonly second: string
}

export const demoCards = (cards: readonly DemoLine[], address: string) =>
  [
    'Sign in with one of these:',
    ...cards.map(({ name, first, second }) => `  ${name.padEnd(8)} ${first.padEnd(10)} ${second}`),
    `They also stand on ${address}demo`,
  ].join('\n')

export const journalWords = {
  whole: (facts: number) => `The journal is whole: ${facts} facts, every chain in order.`,
  broken: ({ stream, origin, seq, why }: { stream: string; origin: string; seq: number; why: string }) =>
    `The journal is broken (${why}) at fact ${seq} of stream ${stream}, origin ${origin}. Keep this folder as it is and restore a backup beside it.`,
  rebuilt: (facts: number, ms: number) => `The tables were made again from ${facts} facts in ${ms} ms.`,
}

export const initWords = {
  usage: 'Say all three: throughgate init --name "HMP Example" --code ABC --tutor "Sam". The code has three letters.',
  already: 'A site is set up in this folder. Choose another with --data, or start this one.',
  demo: 'A demo site stands in this folder. Choose another with --data.',
  questions: {
    name: 'What is the site called? (as in: HMP Example)',
    code: 'What is its three-letter prison code?',
    tutor: 'What is the first tutor called?',
  },
  done: (name: string, tutor: string, code: string) =>
    `${name} is set up.\n\nOne-time code for ${tutor}, good for 24 hours: ${code}\n\nStart the site, open "I am staff" and "I have a one-time code", and choose a passphrase.`,
}

export const staffWords = {
  usage: 'Say whose: throughgate staff reset NAME',
  nobody: 'Nobody on the staff has that name. Check the spelling.',
  done: (name: string, code: string) => `One-time code for ${name}, good for 24 hours: ${code}`,
}

export const doctorWords = {
  marks: { works: 'works ', weak: 'weak  ', broken: 'BROKEN' },
  node: (version: string, machine: string) => `${version} on ${machine}`,
  noGit: 'There is no git here. Learners’ work is kept all the same; to open it yourself, install git.',
  database: (version: string, kind: string) =>
    `PostgreSQL ${version}, ${kind === 'url' ? 'the one at DATABASE_URL' : 'our own'}; it keeps what it acknowledges`,
  noFolder: (folder: string) =>
    `This user may not write in ${folder}. Give it with chown, or choose another with --data.`,
  disk: (gigabytes: number) =>
    `${gigabytes.toFixed(1)} GB free${gigabytes >= 2 ? '' : '. Free some: a full disk stops all saving.'}`,
  portFree: 'free',
  portTaken: 'taken. If that is not this site, start with --port.',
  course: (lessons: number, faults: number) =>
    `${lessons} lessons${faults === 0 ? '' : `, ${faults} faults: run "throughgate course check"`}`,
  noChromium:
    'None here. A site does not need it; "course check" and "npm test" do. On Debian: sudo apt-get install chromium',
  allWell: '\nEverything a site needs works here.',
  notWell: (broken: number) => `\n${broken} of these must be mended before a site can run here.`,
}

export const traceWords = {
  noChromium: 'No Chromium was found, and a real check needs a browser. On Debian: sudo apt-get install chromium',
  pressed: 'a learner presses Check',
  drawn: 'the verdict is drawn',
  request: (method: string, url: string, exercise: string) =>
    `${method} ${new URL(url).pathname.replace(exercise, ':exercise')} leaves`,
  line: ({ at, ms, where, what }: { at: number; ms: number | null; where: string; what: string }) =>
    `${at.toFixed(1).padStart(8)} ms  ${where.padEnd(34)} ${what}${ms === null ? '' : `  (${ms.toFixed(1)} ms)`}`,
  wrote: (file: string) => `\nWrote ${file}.`,
}
