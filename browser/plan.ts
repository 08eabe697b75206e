import type { PlanAnswer, PlanRequest } from '../src/lessons/lesson-data.ts'
import { postJson, sayOf, type Answer } from './ask-server.ts'
import { newCommand } from './autosave.ts'
import { all, one } from './dom.ts'
import { words } from './words.ts'

/**
 * Her own words before the code, kept without leaving the page. Gives what sends them if they are not kept yet, and
 * says true once nothing is left to keep. Without this the form is sent as any other.
 */
export function openPlan(section: HTMLElement, { path, learner }: { path: string; learner: string }) {
  const root = one('[data-plan]', section)
  const box = root?.querySelector('textarea')
  if (!root || !box) return () => Promise.resolve(true)
  // What the page came with, not what stands there now: she may have begun to type before this script was there.
  let kept = box.defaultValue.trim()
  let unanswered: PlanRequest | null = null

  const send = async (): Promise<boolean> => {
    const plan = box.value.trim()
    if (plan === kept) return true
    // The same command for the same words: a try whose answer was lost is not done twice.
    if (unanswered?.plan !== plan) unanswered = { command: newCommand(), learner, plan }
    const answer = await postJson<PlanAnswer>(`${path}/plan`, unanswered)
    if (answer.kind === 'done') kept = answer.value.plan
    one('[data-plan-said]', root)?.replaceChildren(saidOf(answer))
    // Shown by "Keep" alone: while she types or reaches for a button, nothing may move.
    one('[data-plan-words]', root)?.replaceChildren(kept)
    return answer.kind === 'done'
  }
  // One after the other: older words must not arrive last.
  let sending = Promise.resolve(true)
  const flush = () => (sending = sending.then(send))
  saveAsTyped(box, flush)

  root.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault()
    void flush().then((isKept) => {
      if (!isKept) return
      draw(root, kept === '')
      fold(root)
    })
  })
  return flush
}

const pauseMs = 1200
const atMostMs = 3000

/** Kept within 1.2 s of a pause and 3 s after the first new letter, and tried again until it is: a plan is work too. */
function saveAsTyped(box: HTMLTextAreaElement, flush: () => Promise<boolean>): void {
  let since: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const typed = () => {
    since ??= performance.now()
    clearTimeout(timer)
    timer = setTimeout(() => void save(), Math.max(0, Math.min(pauseMs, atMostMs - (performance.now() - since))))
  }
  const save = async () => {
    since = null
    if (!(await flush())) timer = setTimeout(typed, atMostMs)
  }
  box.addEventListener('input', typed)
  if (box.value !== box.defaultValue) typed()
}

function saidOf(answer: Answer<PlanAnswer>): string {
  if (answer.kind === 'done') return words.plan.kept
  return answer.kind === 'said' ? sayOf(answer.body, words.plan.notKept) : words.plan.notKept
}

function draw(root: HTMLElement, isNone: boolean): void {
  for (const shown of all('[data-plan-title], [data-plan-words]', root)) shown.hidden = isNone
  one('summary', root)?.replaceChildren(isNone ? words.plan.title : words.plan.change)
}

/** The box has done its work: what she wrote stands above it. */
function fold(root: HTMLElement): void {
  const details = root.querySelector('details')
  if (details) details.open = false
  one('summary', root)?.focus()
}
