import { becomeUnprivileged, sayWhyNot } from '#database'
import { staffReset } from '#people'
import { openSiteHere } from './open-site.ts'
import { readOptions } from './options.ts'
import { staffWords } from './words.ts'

/** `throughgate staff reset NAME`: a new one-time code, for a lone tutor who forgot her passphrase. The site must be stopped. */
export async function staff(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (!options.ok) return sayError(options.say)
  const [deed, ...name] = options.value.words
  if (deed !== 'reset' || name.length === 0) return sayError(staffWords.usage)
  const became = await becomeUnprivileged(options.value.dataFolder)
  if (!became.ok) return sayError(sayWhyNot(became))
  const opened = await openSiteHere(options.value)
  if (!opened.ok) return sayError(sayWhyNot(opened))
  try {
    const reset = await staffReset(opened.value.people, name.join(' '))
    if (!reset.ok) return sayError(staffWords.nobody)
    console.log(staffWords.done(reset.value.name, reset.value.code))
    return 0
  } finally {
    await opened.value.shut()
  }
}

function sayError(sentence: string): number {
  console.error(sentence)
  return 1
}
