import { inLondon } from '#base'
import { words } from './words.ts'

const hours = 60 * 60 * 1000

/** "14:05 today", "14:05 yesterday", "Monday 23 November 2026, 14:05": in Europe/London, also when the clocks change. */
export function sayWhen(at: number, now: number): string {
  const clock = inLondon(at, 'clock')
  if (inLondon(at, 'day') === inLondon(now, 'day')) return words.timeline.today(clock)
  // The day before today's noon is yesterday, whether today has 23, 24 or 25 hours.
  const noon = now - (Number(inLondon(now, 'clock').slice(0, 2)) - 12) * hours
  if (inLondon(at, 'day') === inLondon(noon - 24 * hours, 'day')) return words.timeline.yesterday(clock)
  return inLondon(at)
}

const short = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  ...{ day: 'numeric', month: 'short', year: 'numeric' },
})

/** "23 Nov 2026", in Europe/London: for tables. */
export function shortDay(at: number): string {
  return short.format(at)
}
