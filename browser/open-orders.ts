import { all } from './dom.ts'

/** Lines to put in order get their buttons and their dragging; until then, and without it, they have numbers to set. */
export function openOrders(): void {
  const places = all('[data-order]')
  if (places.length === 0) return
  // A part of its own: most pages have no lines to order.
  void import('./order.ts').then(
    ({ openOrder }) => places.forEach(openOrder),
    () => undefined, // the numbers are still there
  )
}
