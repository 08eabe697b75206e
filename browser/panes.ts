import { all, one } from './dom.ts'

const panes = ['read', 'work', 'page'] as const
type Pane = (typeof panes)[number]

/**
 * The switch of the lesson on a narrow screen: its links (`#read`, `#work`, `#page`) lead down the page without
 * JavaScript, and with it show one part at a time. Gives what shows a part from elsewhere.
 */
export function openPanes(root: HTMLElement): (pane: Pane) => void {
  const links = new Map(all('.lesson-switch a', root).map((link) => [(link as HTMLAnchorElement).hash.slice(1), link]))
  const show = (pane: Pane) => {
    root.dataset.shown = pane
    for (const [name, link] of links) {
      if (name === pane) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  for (const pane of panes) {
    links.get(pane)?.addEventListener('click', (event) => {
      event.preventDefault()
      show(pane)
      one(`#${pane}`)?.focus({ preventScroll: true })
      root.scrollIntoView()
    })
  }
  show('read')
  return show
}
