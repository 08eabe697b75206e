/**
 * Where the time comes from. Prison clocks are wrong after power cuts, so spans (delays, idle) use `monotonic`.
 *
 * `now`        ms since 1970 UTC, for people to read
 * `monotonic`  ms since some moment before the program started; never goes back
 */
export interface Clock {
  now(): number
  monotonic(): number
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
}

/** `at` as people here say it: "Monday 23 November 2026, 14:05", in Europe/London. */
export function inLondon(at: number | Date, style: 'day' | 'moment' | 'clock' = 'moment'): string {
  return formats[style].format(at)
}

const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const london = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options })
const formats = { day: london(day), moment: london({ ...day, ...clock }), clock: london(clock) }
