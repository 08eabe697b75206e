import { createInterface } from 'node:readline/promises'
import { becomeUnprivileged, sayWhyNot } from '#database'
import { addStaff, aName, aSiteCode, aSiteName, demoCode, setUpSite } from '#people'
import { z } from 'zod'
import { openSiteHere, type OpenedSite } from './open-site.ts'
import { readOptions, type SiteOptions } from './options.ts'
import { initWords } from './words.ts'

const aSetUp = z.object({ name: aSiteName, code: aSiteCode.refine((code) => code !== demoCode), tutor: aName })
type SetUp = z.infer<typeof aSetUp>

const system = { id: null, role: 'system' } as const

/**
 * `throughgate init`: names a real site and prints a one-time code for its first member of staff, who runs it.
 * Asks for what the flags `--name`, `--code` and `--tutor` do not say.
 */
export async function init(args: string[]): Promise<number> {
  const options = readOptions(args, { name: { type: 'string' }, code: { type: 'string' }, tutor: { type: 'string' } })
  if (!options.ok) return sayError(options.say)
  const asked = await ask(options.value)
  if (!asked) return sayError(initWords.usage)
  const became = await becomeUnprivileged(options.value.dataFolder)
  if (!became.ok) return sayError(sayWhyNot(became))
  const opened = await openSiteHere(options.value, { onStep: console.log })
  if (!opened.ok) return sayError(sayWhyNot(opened))
  try {
    return await setUp(opened.value, asked)
  } finally {
    await opened.value.shut()
  }
}

async function setUp(site: OpenedSite, { name, code, tutor }: SetUp): Promise<number> {
  if (!site.isNew) return sayError(site.isDemo ? initWords.demo : initWords.already)
  const added = await addStaff(site.people, system, { name: tutor, role: 'manager' })
  if (!added.ok) return sayError(initWords.already)
  await setUpSite(site.people, system, { name, code })
  console.log(initWords.done(name, tutor, added.value.code))
  return 0
}

async function ask({ flags }: SiteOptions): Promise<SetUp | null> {
  const canAsk = process.stdin.isTTY
  const lines = canAsk ? createInterface({ input: process.stdin, output: process.stdout }) : null
  const answers: Record<string, string> = {}
  for (const [field, rule] of Object.entries(aSetUp.shape)) {
    const flag = flags[field]
    let answer = typeof flag === 'string' ? flag : ''
    while (lines && !rule.safeParse(answer).success) {
      answer = await lines.question(`${initWords.questions[field as keyof SetUp]} `) // a field of the shape above
    }
    answers[field] = answer
  }
  lines?.close()
  const read = aSetUp.safeParse(answers)
  return read.success ? read.data : null
}

function sayError(sentence: string): number {
  console.error(sentence)
  return 1
}
