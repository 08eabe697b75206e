// The command line. Each command is one short file in commands/; this one finds it and ends with its number.
import { sayUsage, unknownCommand } from './commands/words.ts'

type Command = (args: string[]) => Promise<number>

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  init: async () => (await import('./commands/init.ts')).init,
  staff: async () => (await import('./commands/staff.ts')).staff,
  course: async () => (await import('./commands/course.ts')).course,
  findings: async () => (await import('./commands/findings.ts')).findings,
  trace: async () => (await import('./commands/trace.ts')).trace,
  journal: async () => (await import('./commands/journal.ts')).journal,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
}

process.exitCode = await run(process.argv.slice(2))

async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    console.log(sayUsage)
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return (await load())(args)
  console.error(unknownCommand(name))
  return 2
}
