import type { SaveState } from './autosave.ts'
import { el, one } from './dom.ts'
import { words } from './words.ts'

/** What stands behind each state in the fixed place at the top of the page, as the style sheet knows it. */
const slots = {
  saved: ['saved', words.saved],
  saving: ['saving', words.saving],
  'not-saved': ['not-saved', words.notSaved],
  trying: ['not-saved', words.notSaved],
  stale: ['not-saved', words.notSaved],
  'signed-out': ['not-saved', words.notSaved],
  refused: ['not-saved', words.notSaved],
} as const

interface Choices {
  /** After `stale`. */
  mine(): void
  theirs(): void
}

/**
 * Says how the draft stands: a word at the top of the page, the same beside the Check button (the top scrolls away on
 * a small screen), and a sentence with the next step when she must know more.
 */
export function saveNotices(bar: HTMLElement, choices: Choices) {
  const top = one('#saved-state')
  const here = el('span', { class: 'saved-state', 'aria-hidden': 'true' })
  const more = el('div', { class: 'ask', role: 'status' })
  bar.append(here, more)
  let last = ''
  let lastMore = ''

  return (state: SaveState): void => {
    const [slot, text] = slots[state.is]
    if (`${slot} ${text}` !== last) {
      last = `${slot} ${text}`
      for (const place of [top, here]) {
        place?.setAttribute('data-state', slot)
        place?.replaceChildren(text)
      }
    }
    // While a try is on its way, what was said before it stands: a sentence that comes and goes cannot be read.
    const key = state.is === 'saving' ? lastMore : keyOf(state)
    if (key === lastMore) return
    lastMore = key
    more.replaceChildren(...moreOf(state, choices))
  }
}

function keyOf(state: SaveState): string {
  return ['saved', 'saving', 'not-saved'].includes(state.is) ? '' : `${state.is} ${'say' in state ? state.say : ''}`
}

function moreOf(state: SaveState, choices: Choices): HTMLElement[] {
  if (state.is === 'trying') return [notice(words.trying)]
  if (state.is === 'refused') return [notice(state.say)]
  if (state.is === 'signed-out') {
    const link = el('a', { href: '/sign-in', target: '_blank', rel: 'noopener' }, words.signInAgain)
    return [notice(`${state.say} `, el('p', {}, link))]
  }
  if (state.is !== 'stale') return []
  const button = (text: string, press: () => void) =>
    el('button', { type: 'button', class: 'button', onclick: press }, text)
  const mine = button(words.keepMine, () => choices.mine())
  const theirs = button(words.takeTheirs, () => choices.theirs())
  return [notice(words.stale, el('p', { class: 'buttons' }, mine, theirs))]
}

function notice(text: string, ...more: HTMLElement[]): HTMLElement {
  return el('div', { class: 'notice stop' }, el('div', {}, el('p', {}, text), ...more))
}
