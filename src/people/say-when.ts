const day = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const short = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})
const shortDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

/** The calendar day in London at this moment: `2026-11-23`. */
export function londonDay(at: number): string {
  return day.format(at)
}

/** A moment as a table says it: `23 Nov 2026, 14:05`. */
export function shortMoment(at: number): string {
  return short.format(at)
}

/** A stored day as a table says it: `23 Nov 2026`. */
export function sayDay(stored: string): string {
  return shortDay.format(new Date(`${stored}T12:00:00Z`))
}
