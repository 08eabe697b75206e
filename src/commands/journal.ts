import { sayWhyNot } from '#database'
import { openSiteHere } from './open-site.ts'
import { readOptions } from './options.ts'
import { journalWords, unknownCommand } from './words.ts'

/** `throughgate journal verify` walks every chain; `throughgate journal rebuild` makes the pages' tables again. */
export async function journal(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (!options.ok) return sayError(options.say)
  const [deed] = options.value.words
  if (deed !== 'verify' && deed !== 'rebuild') return sayError(unknownCommand(`journal ${deed ?? ''}`))
  const opened = await openSiteHere(options.value, { onStep: console.log })
  if (!opened.ok) return sayError(sayWhyNot(opened))
  const site = opened.value
  try {
    if (deed === 'rebuild') return await rebuild(site.journal)
    const { facts, broken } = await site.journal.verify()
    console.log(broken ? journalWords.broken(broken) : journalWords.whole(facts))
    return broken ? 1 : 0
  } finally {
    await site.shut()
  }
}

async function rebuild(journal: {
  rebuild(onStep: (say: string) => void): Promise<{ facts: number; ms: number }>
}): Promise<number> {
  const { facts, ms } = await journal.rebuild(console.log)
  console.log(journalWords.rebuilt(facts, ms))
  return 0
}

function sayError(sentence: string): number {
  console.error(sentence)
  return 2
}
