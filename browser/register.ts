// The register by keyboard: a letter marks, and the next name comes. What it does can be done without it too.
import './basics.ts'
import { all, one } from './dom.ts'
import { SessionEnding } from './session.ts'
import { words } from './words.ts'

const form = document.querySelector<HTMLFormElement>('form#register')
if (form) openRegister(form)

function openRegister(register: HTMLFormElement): void {
  const rows = all('[data-row]', register)
  one('#register-keys')?.removeAttribute('hidden')
  register.addEventListener('keydown', (event) => onKey(register, rows, event))
  register.addEventListener('input', () => sayState(register, rows))
  register.addEventListener('submit', () => (isKept = true))
  one('[data-everyone]')?.addEventListener('click', (event) => {
    event.preventDefault()
    markEveryone(register, rows)
  })
  addEventListener('beforeunload', (event) => {
    if (isTouched && !isKept) event.preventDefault()
  })
  addEventListener(SessionEnding.kind, (event) => {
    if (isTouched && !isKept && event instanceof SessionEnding) event.saves.push(sendAsItIs(register))
  })
  const first = rows.find((row) => chosenIn(row)?.value === '')
  if (first && !one('.error-summary, .notice')) chosenIn(first)?.focus()
}

/** Something was pressed since the page came; and it has been sent. */
let isTouched = false
let isKept = false

function onKey(register: HTMLFormElement, rows: readonly HTMLElement[], event: KeyboardEvent): void {
  const { target, key } = event
  if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof HTMLInputElement)) return
  const at = rows.findIndex((row) => row.contains(target))
  const isMinutes = target.type !== 'radio'
  // Minutes are digits, so a letter there is meant for the next name.
  const row = rows[isMinutes && key.length === 1 ? at + 1 : at]
  const choice = row && choiceFor(row, key)
  if (choice) mark(rows, choice)
  else if (key === 'e' || key === 'E') markEveryone(register, rows)
  else if (key === 'ArrowDown' || (key === 'Enter' && isMinutes)) goTo(register, rows[at + 1])
  else if (key === 'ArrowUp') goTo(register, rows[at - 1] ?? rows[at])
  else if (!isMinutes || !/^[a-z]$/i.test(key)) return
  event.preventDefault()
}

function choiceFor(row: HTMLElement, key: string): HTMLInputElement | null {
  const letter = key === 'Backspace' || key === 'Delete' ? 'x' : key.toLowerCase()
  const isTaken = letter !== 'x' || key.toLowerCase() === 'x' || document.activeElement?.matches('[type="radio"]')
  return /^[a-z]$/.test(letter) && isTaken ? row.querySelector<HTMLInputElement>(`[data-key="${letter}"]`) : null
}

function mark(rows: readonly HTMLElement[], choice: HTMLInputElement): void {
  choose(choice)
  const row = rows.findIndex((each) => each.contains(choice))
  const minutes = rows[row]?.querySelector<HTMLInputElement>('.mark-late input')
  if (choice.value === 'late' && minutes) {
    minutes.focus()
    minutes.select()
  } else if (choice.value === '') choice.focus()
  else if (choice.form) goTo(choice.form, rows[row + 1])
}

function choose(choice: HTMLInputElement): void {
  choice.checked = true
  choice.dispatchEvent(new Event('input', { bubbles: true }))
}

/** To the mark of this row, or after the last one to the button that saves. */
function goTo(register: HTMLFormElement, row: HTMLElement | undefined): void {
  const next = row ? chosenIn(row) : one('[data-save]', register)
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

function markEveryone(register: HTMLFormElement, rows: readonly HTMLElement[]): void {
  for (const row of rows) {
    const here = row.querySelector<HTMLInputElement>('[value="here"]')
    if (here && chosenIn(row)?.value === '') choose(here)
  }
  sayState(register, rows)
  goTo(register, rows.find((row) => row.contains(document.activeElement)) ?? rows[0])
}

function chosenIn(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('[type="radio"]:checked')
}

function sayState(register: HTMLFormElement, rows: readonly HTMLElement[]): void {
  isTouched = true
  isKept = false
  const marked = rows.filter((row) => chosenIn(row)?.value !== '').length
  const [state, saved] = [one('#register-state', register), one('#saved-state')]
  if (state) state.textContent = words.marked(marked, rows.length)
  if (!saved) return
  saved.dataset.state = 'not-saved'
  saved.textContent = words.notSaved
}

async function sendAsItIs(register: HTMLFormElement): Promise<boolean> {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(register)) if (typeof value === 'string') fields.append(name, value)
  const headers = { accept: 'application/json' } // so that a refusal is a refusal, and no way to the sign-in page
  const sent = fetch(register.action, { method: 'POST', body: fields, headers, redirect: 'manual' })
  const answer = await sent.catch(() => null)
  isKept = answer !== null && (answer.ok || answer.type === 'opaqueredirect')
  return isKept
}
