import { one } from './dom.ts'
import { openMentorLink } from './mentor-link.ts'
import { onHeard } from './session.ts'
import { words } from './words.ts'

/** The hand in the header: up and down without leaving the page, in every tab, also when somebody else takes it down. */
export function openHand(): void {
  openMentorLink()
  const form = one('form[data-hand]')
  if (!(form instanceof HTMLFormElement)) return
  const button = one('button', form)
  const text = button && one('span', button)
  const state = one('.hand-state', form)
  const field = form.elements.namedItem('up')
  if (!text || !state || !(field instanceof HTMLInputElement)) return

  const show = (isUp: boolean, say: string) => {
    form.dataset['hand'] = isUp ? 'up' : 'down'
    field.value = isUp ? '0' : '1'
    text.textContent = isUp ? words.putDown : words.putUp
    state.textContent = say
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    const up = field.value === '1'
    show(up, up ? (form.dataset['says'] ?? words.handIsUp) : '')
    void send(form, up).then((isSent) => {
      if (!isSent) show(!up, words.noRequest)
    })
  })
  onHeard('hand', (data) => {
    const { up, say } = JSON.parse(data) as { up: boolean; say: string } // our own server's
    // What this tab has just done itself is shown already.
    if (form.dataset['hand'] !== (up ? 'up' : 'down') || say !== '') show(up, say)
  })
}

async function send(form: HTMLFormElement, up: boolean): Promise<boolean> {
  const body = new URLSearchParams({ up: up ? '1' : '0' })
  try {
    const headers = { accept: 'application/json' }
    const answer = await fetch(form.action, { method: 'POST', body, headers, signal: AbortSignal.timeout(8000) })
    return answer.ok
  } catch {
    return false // no connection, or no answer in time
  }
}
