import { letDrag } from './drag-lines.ts'
import { all, el, one } from './dom.ts'
import { words } from './words.ts'

const say = words.order

/**
 * Lines to put in order, by buttons and by dragging. The numbers of the form stay the truth: what is done here sets
 * them, so that what is sent is the same with and without this.
 */
export function openOrder(root: HTMLElement): void {
  const deepest = Number(root.dataset.indented ?? 0)
  const lines = all('[data-line]', root)
  const used = el('ol', { class: 'order-lines', 'aria-label': say.used })
  const spare = el('ul', { class: 'order-lines order-spare', 'aria-label': say.spare })
  const spoken = el('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' })
  const board: Board = {
    used,
    spare,
    deepest,
    changed: () => settle(board),
    tell: (text) => spoken.replaceChildren(text),
  }
  for (const line of lines) {
    one('.order-numbers', line)?.setAttribute('hidden', '')
    line.append(buttonsOf(line, board))
    ;(line.dataset.place ? used : spare).append(line)
  }
  const hint = root.parentElement && one('[data-order-hint]', root.parentElement)
  if (hint) hint.textContent = deepest > 0 ? say.howIndented : say.how
  root.replaceChildren(heading(say.used), used, heading(say.spare), spare, spoken)
  letDrag(root, { lists: [used, spare], deepest, dropped: (line) => dropped(line, board) })
  settle(board)
}

interface Board {
  readonly used: HTMLElement
  readonly spare: HTMLElement
  readonly deepest: number
  /** Writes what stands where into the numbers of the form. */
  changed(): void
  tell(text: string): void
}

function heading(text: string): HTMLElement {
  return el('p', { class: 'order-head', 'aria-hidden': 'true' }, text)
}

function buttonsOf(line: HTMLElement, board: Board): HTMLElement {
  const letter = line.dataset.line ?? ''
  const button = (act: Act, sign: string) => {
    const press = () => {
      acts[act](line, board)
      board.changed()
      board.tell(placeOf(line, board))
      // A button that went away with its list gives its focus to the one that stands for it now.
      const stays = one(`[data-act="${act}"]:not([hidden])`, line) ?? one('button:not([hidden])', line)
      stays?.focus()
    }
    const name = say.acts[act](letter)
    return el('button', { type: 'button', 'data-act': act, 'aria-label': name, title: name, onclick: press }, sign)
  }
  const shifts = board.deepest > 0 ? [button('left', '⇤'), button('right', '⇥')] : []
  return el(
    'span',
    { class: 'order-buttons' },
    button('use', '+'),
    ...shifts,
    button('up', '↑'),
    button('down', '↓'),
    button('leave', '×'),
  )
}

type Act = keyof typeof acts

const acts = {
  use: (line: HTMLElement, { used }: Board) => used.append(line),
  leave: (line: HTMLElement, { spare }: Board) => spare.append(line),
  up: (line: HTMLElement) => line.previousElementSibling?.before(line),
  down: (line: HTMLElement) => line.nextElementSibling?.after(line),
  left: (line: HTMLElement, { deepest }: Board) => shift(line, -1, deepest),
  right: (line: HTMLElement, { deepest }: Board) => shift(line, 1, deepest),
}

function shift(line: HTMLElement, by: number, deepest: number): void {
  line.dataset.steps = String(Math.min(deepest, Math.max(0, Number(line.dataset.steps) + by)))
}

function dropped(line: HTMLElement, board: Board): void {
  board.changed()
  board.tell(placeOf(line, board))
}

function placeOf(line: HTMLElement, { used, deepest }: Board): string {
  const letter = line.dataset.line ?? ''
  const at = [...used.children].indexOf(line)
  if (at === -1) return say.isSpare(letter)
  const place = say.isAt(letter, at + 1, used.children.length)
  return deepest > 0 ? `${place} ${say.spaces(Number(line.dataset.steps) * 2)}` : place
}

function settle({ used, spare, deepest }: Board): void {
  const all_ = [...used.children, ...spare.children] as HTMLElement[]
  for (const line of all_) {
    const at = [...used.children].indexOf(line)
    const isUsed = at !== -1
    const steps = isUsed ? Number(line.dataset.steps) : 0
    line.dataset.steps = String(steps)
    set(line, 'place-', isUsed ? String(at + 1) : '')
    set(line, 'steps-', String(steps))
    const hidden: Record<Act, boolean> = {
      ...{ use: isUsed, leave: !isUsed, up: !isUsed || at === 0, down: !isUsed || at === used.children.length - 1 },
      ...{ left: !isUsed || steps === 0, right: !isUsed || steps === deepest },
    }
    for (const button of all('[data-act]', line)) button.hidden = hidden[button.dataset.act as Act]
  }
}

function set(line: HTMLElement, name: string, value: string): void {
  const select = line.querySelector<HTMLSelectElement>(`select[name^="${name}"]`)
  if (select) select.value = value
}
