interface Dragging {
  readonly lists: readonly HTMLElement[]
  /** How many steps of two letters a line can be moved to the right; 0 when sideways means nothing. */
  readonly deepest: number
  readonly dropped: (line: HTMLElement) => void
}

const stepWidth = 20
const farEnough = 5

/** Lets lines be dragged, by mouse, pen or finger, within and between lists. Escape puts the line back. */
export function letDrag(root: HTMLElement, options: Dragging): void {
  root.addEventListener('pointerdown', (event) => {
    const pressed = event.target as HTMLElement
    const line = pressed.closest<HTMLElement>('[data-line]')
    if (!line || event.button !== 0 || pressed.closest('button, select')) return
    startDrag(line, event, options)
  })
}

function startDrag(line: HTMLElement, start: PointerEvent, { lists, deepest, dropped }: Dragging): void {
  const before = { list: line.parentElement, next: line.nextElementSibling, steps: line.dataset.steps ?? '0' }
  const over = new AbortController()
  const { signal } = over
  let isMoving = false

  const move = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return
    const [right, down] = [event.clientX - start.clientX, event.clientY - start.clientY]
    if (!isMoving && Math.hypot(right, down) < farEnough) return
    if (!isMoving) line.classList.add('is-moving')
    isMoving = true
    event.preventDefault()
    putUnder(line, event, lists)
    const steps = Number(before.steps) + Math.round(right / stepWidth)
    if (deepest > 0) line.dataset.steps = String(Math.min(deepest, Math.max(0, steps)))
  }
  const end = () => {
    over.abort()
    line.classList.remove('is-moving')
    if (isMoving) dropped(line)
  }
  const undo = () => {
    before.list?.insertBefore(line, before.next)
    line.dataset.steps = before.steps
    end()
  }
  addEventListener('pointermove', move, { signal })
  addEventListener('pointerup', end, { signal })
  addEventListener('pointercancel', undo, { signal })
  addEventListener('keydown', ({ key }) => key === 'Escape' && undo(), { signal })
}

/** Puts the line where the pointer is: in the nearest list, before the first line whose middle is below. */
function putUnder(line: HTMLElement, { clientY }: PointerEvent, lists: readonly HTMLElement[]): void {
  const list = lists
    .map((one) => ({ one, far: distance(one.getBoundingClientRect(), clientY) }))
    .sort((one, other) => one.far - other.far)[0]?.one
  if (!list) return
  const next = [...list.children].find((other) => {
    const { top, height } = other.getBoundingClientRect()
    return other !== line && clientY < top + height / 2
  })
  const isThere = line.parentElement === list && line.nextElementSibling === (next ?? null)
  if (!isThere) list.insertBefore(line, next ?? null)
}

function distance({ top, bottom }: DOMRect, y: number): number {
  return y < top ? top - y : Math.max(0, y - bottom)
}
