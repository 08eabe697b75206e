import { inLondon } from '#base'
import type { Slot } from './class-facts.ts'

const day = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
})

/** The calendar day in London at this moment, as it is stored: `2026-11-23`. */
export function dayOf(at: number): string {
  return day.format(at)
}

/** A stored day as people say it: "Monday 23 November 2026". */
export function sayDay(stored: string): string {
  return inLondon(noonOf(stored), 'day')
}

/** The stored day that lies so many days after this one. */
export function daysAfter(stored: string, days: number): string {
  return dayOf(noonOf(stored) + days * 24 * 3_600_000)
}

/** Noon, so that neither time zone nor summer time moves it to another day. */
function noonOf(stored: string): number {
  return Date.parse(`${stored}T12:00:00Z`)
}

/** The slot a tutor most likely means at this moment: AM until noon, PM until five, then ED. */
export function slotAt(at: number): Slot {
  const hour = Number(inLondon(at, 'clock').slice(0, 2))
  if (hour < 12) return 'AM'
  return hour < 17 ? 'PM' : 'ED'
}
