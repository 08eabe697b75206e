import { getJson } from './ask-server.ts'
import { all, one } from './dom.ts'
import { onHeard } from './session.ts'
import { words } from './words.ts'

/** As `live-room.tsx` sends it. */
interface RoomEvent {
  readonly now: number
  readonly again: boolean
  readonly rows: readonly {
    readonly learner: string
    readonly classes: readonly string[]
    readonly html: string | null
  }[]
}

const tickMs = 15_000

/** Keeps the table of the live room true: rows by events, minutes by the clock, all of it again after a gap. */
export function openLiveTable(): void {
  const table = one('table[data-live]')
  const body = table && one('tbody', table)
  if (!table || !body) return
  const whose = table.dataset['live'] ?? 'all'
  // The clocks of two computers differ: what counts is the server's, as it was when it last spoke.
  let ahead = Number(table.dataset['now']) - performance.now()
  const now = () => performance.now() + ahead

  const draw = (event: RoomEvent) => {
    ahead = event.now - performance.now()
    for (const row of event.rows) put(row)
    settle()
  }
  const drawn = new Map<string, string>()
  const put = ({ learner, classes, html }: RoomEvent['rows'][number]) => {
    // A row that reads as before is left alone: drawing is what costs an old PC most.
    if (html !== null && drawn.get(learner) === html) return
    const there = one(`tr[data-learner="${CSS.escape(learner)}"], tr[data-file="${CSS.escape(learner)}"]`, body)
    const isHere = html !== null && (whose === 'all' || classes.length === 0 || classes.includes(whose))
    if (!isHere) {
      remove(there)
      return
    }
    drawn.set(learner, html)
    const made = rowOf(html)
    if (!made) return
    if (made.classList.contains('hand-is-up') && !there?.classList.contains('hand-is-up')) sayHand(made)
    if (there) replaceKeepingFocus(there, made)
    else body.append(made)
  }
  const remove = (row: HTMLElement | null) => {
    drawn.delete(row?.dataset['learner'] ?? '')
    row?.remove()
  }
  const settle = () => {
    order(body, now())
    table.hidden = body.children.length === 0
    const none = one('[data-live-none]')
    if (none) none.hidden = !table.hidden
  }
  const again = async () => {
    const answer = await getJson<RoomEvent>('/staff/class/live/rows')
    const lost = one('[data-live-lost]')
    if (lost) lost.hidden = answer.kind === 'done'
    if (answer.kind !== 'done') return
    const there = new Set(answer.value.rows.map(({ learner }) => learner))
    for (const row of all('tr', body)) if (!there.has(row.dataset['learner'] ?? '')) remove(row)
    draw(answer.value)
  }

  let isFirst = true
  onHeard('open', () => {
    // The first time nothing was missed: the page was made a moment ago.
    if (!isFirst || performance.now() > 10_000) void again()
    isFirst = false
  })
  onHeard('room', (data) => {
    const event = JSON.parse(data) as RoomEvent // our own server's
    if (event.again) void again()
    else draw(event)
  })
  setInterval(() => {
    countMinutes(body, now())
    settle()
  }, tickMs)
}

/** HTML of our own server, in which every text was escaped when it was drawn. */
function rowOf(html: string): HTMLElement | null {
  const template = document.createElement('template')
  template.innerHTML = html
  const row = template.content.firstElementChild
  return row instanceof HTMLElement ? row : null
}

/** Somebody at the keyboard stays where she is: on the same link or button of the new row. */
function replaceKeepingFocus(there: HTMLElement, made: HTMLElement): void {
  const controls = (row: HTMLElement) => all('a, button', row)
  const at = controls(there).findIndex((control) => control === document.activeElement)
  there.replaceWith(made)
  if (at >= 0) (controls(made)[at] ?? controls(made)[0])?.focus()
}

function sayHand(row: HTMLElement): void {
  const name = one('th a', row)?.textContent ?? ''
  one('[data-live-said]')?.replaceChildren(words.handUp(name))
}

/** Texts are touched only where they change, and needs that lay ahead come to light. */
function countMinutes(body: HTMLElement, now: number): void {
  for (const span of all('[data-since]', body)) {
    const text = words.since(Math.max(0, Math.floor((now - Number(span.dataset['since'])) / 60_000)))
    if (span.textContent !== text) span.textContent = text
  }
  for (const need of all('[data-from]', body)) need.hidden = now < Number(need.dataset['from'])
}

const byPlace = new Intl.Collator('en-GB', { numeric: true })

/** Oldest need first, then by place, as the server orders them. Rows that stand rightly are not moved. */
function order(body: HTMLElement, now: number): void {
  const needOf = (row: HTMLElement) => {
    const begun = (row.dataset['needs'] ?? '').split(' ').filter((at) => at !== '' && Number(at) <= now)
    return Math.min(Number.MAX_SAFE_INTEGER, ...begun.map(Number))
  }
  const placeOf = (row: HTMLElement) => row.dataset['place'] ?? ''
  const rows = all('tr', body).map((row) => ({ row, need: needOf(row), place: placeOf(row) }))
  rows.sort((a, b) => a.need - b.need || byPlace.compare(a.place, b.place))
  for (const [at, { row }] of rows.entries()) {
    const there = body.children[at]
    if (there === row) continue
    const focused = document.activeElement
    body.insertBefore(row, there ?? null)
    // A row that moves lets go of the keyboard.
    if (focused instanceof HTMLElement && row.contains(focused)) focused.focus()
  }
}
