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
  let kept = box.value.trim()
  let unanswered: PlanRequest | null = null

  const flush = async (): Promise<boolean> => {
    const plan = box.value.trim()
    if (plan === kept) return true
    // The same command for the same words: a try whose answer was lost is not done twice.
    if (unanswered?.plan !== plan) unanswered = { command: newCommand(), learner, plan }
    const answer = await postJson<PlanAnswer>(`${path}/plan`, unanswered)
    if (answer.kind === 'done') kept = answer.value.plan
    draw(root, kept, saidOf(answer))
    return answer.kind === 'done'
  }

  root.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault()
    void flush().then((isKept) => isKept && fold(root))
  })
  return flush
}

function saidOf(answer: Answer<PlanAnswer>): string {
  if (answer.kind === 'done') return words.plan.kept
  return answer.kind === 'said' ? sayOf(answer.body, words.plan.notKept) : words.plan.notKept
}

function draw(root: HTMLElement, plan: string, said: string): void {
  const isNone = plan === ''
  one('[data-plan-words]', root)?.replaceChildren(plan)
  for (const shown of all('[data-plan-title], [data-plan-words]', root)) shown.hidden = isNone
  one('summary', root)?.replaceChildren(isNone ? words.plan.title : words.plan.change)
  one('[data-plan-said]', root)?.replaceChildren(said)
}

/** The box has done its work: what she wrote stands above it. */
function fold(root: HTMLElement): void {
  const details = root.querySelector('details')
  if (details) details.open = false
  one('summary', root)?.focus()
}
