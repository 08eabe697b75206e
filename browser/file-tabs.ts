import { el } from './dom.ts'
import { words } from './words.ts'

/** Files as tabs (ARIA's tab pattern): arrow keys, Home and End move, one tab stop for all of them. */
export function fileTabs(names: readonly string[], prefix: string, shown: (name: string) => void) {
  const buttons = new Map(
    names.map((name) => [
      name,
      el(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `${prefix}-tab-${name}`,
          'aria-controls': `${prefix}-panel-${name}`,
          onclick: () => choose(name),
        },
        name,
      ),
    ]),
  )
  const list = el('div', { class: 'code-tabs', role: 'tablist', 'aria-label': words.files }, ...buttons.values())
  list.addEventListener('keydown', (event) => {
    const at = names.findIndex((name) => buttons.get(name) === event.target)
    const to = names[target(event.key, at, names.length)]
    if (to === undefined) return
    event.preventDefault()
    choose(to)
    buttons.get(to)?.focus()
  })

  function choose(name: string): void {
    for (const [other, button] of buttons) {
      button.setAttribute('aria-selected', String(other === name))
      button.tabIndex = other === name ? 0 : -1
    }
    shown(name)
  }
  return { list, choose }
}

function target(key: string, at: number, count: number): number {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : -1
}
