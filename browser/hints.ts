import type { CheckText, Finding, RunResult } from '#findings'
import type { HintRequest, WorkData } from '../src/lessons/lesson-data.ts'
import { postJson } from './ask-server.ts'
import { newCommand } from './autosave.ts'
import { el, one, withCode } from './dom.ts'
import { hintLadder, type HintLadder } from './hint-ladder.ts'
import { words } from './words.ts'

/** The help of one exercise while this page is open: it begins where she left it, and the server hears of each hint read. */
export interface Helping {
  readonly exercise: string
  readonly learner: string
  readonly checks: readonly CheckText[]
  readonly ladder: HintLadder
  /** Says that one more try failed, and whether the blocks are offered by now. */
  failedOnce(): boolean
}

const all = new Map<string, Helping>()

export function helpOf({ exercise, checks, help: { ladders, blocks } }: WorkData, learner: string): Helping {
  const known = all.get(exercise)
  if (known) return known
  const began = Date.now()
  let tries = 0
  const kept = ladders.map(({ check, tries, read, ago }) => ({ check, tries, read, since: began - ago }))
  const helping: Helping = {
    ...{ exercise, learner, checks },
    ladder: hintLadder(kept),
    failedOnce() {
      tries += 1
      return blocks !== null && (tries >= blocks.triesLeft || Date.now() - began >= blocks.opensInMs)
    },
  }
  all.set(exercise, helping)
  return helping
}

interface Failed {
  readonly run: RunResult
  readonly primary: Finding | null
  readonly help: Helping
}

/** What there is to help after a check failed: the hints of the first check that did, and the way to the blocks. */
export function helpFor({ run, primary, help }: Failed): HTMLElement[] {
  const offersBlocks = help.failedOnce()
  const link = el('a', { href: `/work/${help.exercise}/blocks` }, words.asBlocks)
  const blocks = offersBlocks ? [el('p', {}, link)] : []
  const failed = run.checks.find(({ ok }) => !ok)?.id ?? ''
  // A mistake in the writing comes before what the check is about.
  if (primary?.kind === 'parse' || run.verdict !== 'fail') return blocks
  help.ladder.failed(failed, Date.now())
  return [...hintsOf(help, failed), ...blocks]
}

/** Goes on with the help that the server drew, as she left it. */
export function resumeHelp(place: HTMLElement, help: Helping): void {
  const kept = one('[data-help]', place)
  const hints = hintsOf(help, kept?.dataset.help ?? '')
  for (const old of kept?.querySelectorAll('.hints, form, .hint') ?? []) old.remove()
  kept?.prepend(...hints)
}

/** The hints of one check: those she has read, and the next one once it is open. */
function hintsOf(help: Helping, check: string): HTMLElement[] {
  const { ladder } = help
  const steps = help.checks.find(({ id }) => id === check)?.hints ?? []
  if (steps.length === 0) return []
  const list = el('ol', { class: 'hints', 'aria-live': 'polite', tabindex: '-1' })
  const button = el('button', { type: 'button', class: 'button quiet' })
  const later = el('p', { class: 'hint' }, words.hintLater)
  const show = () => {
    const read = ladder.read(check)
    while (list.children.length < read) list.append(el('li', {}, ...withCode(steps[list.children.length] ?? '')))
    list.hidden = read === 0
    const isOpen = ladder.open(check, steps.length, Date.now()) > read
    button.textContent = read === 0 ? words.showHint : words.nextHint
    button.hidden = !isOpen
    later.hidden = isOpen || read >= steps.length
    if (!later.hidden) setTimeout(show, ladder.waitMs(check, Date.now()) + 50)
  }
  button.addEventListener('click', () => {
    ladder.readOne(check)
    void keepRead(help, check, ladder.read(check))
    show()
    if (button.hidden) list.focus()
  })
  show()
  return [list, el('p', {}, button), later]
}

/** So that it is open after a reload, and at another PC. What cannot be told now is lost, and costs her a press. */
async function keepRead({ exercise, learner }: Helping, check: string, step: number): Promise<void> {
  const body: HintRequest = { command: newCommand(), learner, check, step }
  for (let tries = 0; tries < 3; tries += 1) {
    if ((await postJson(`/work/${exercise}/hint`, body)).kind !== 'gone') return
    await new Promise((resolve) => setTimeout(resolve, 5000))
  }
}
