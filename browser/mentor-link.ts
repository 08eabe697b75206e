import { one } from './dom.ts'
import { onHeard } from './session.ts'

/** How many hands a peer mentor may see, in the header of whatever page she is on. A right that ends takes the link away. */
export function openMentorLink(): void {
  onHeard('mentor', (data) => {
    const { say, hands } = JSON.parse(data) as { say: string; hands: number } // our own server's
    const link = one('[data-mentor]')
    if (!link) return
    if (say === '') link.remove()
    else link.textContent = say
    link.dataset['hands'] = String(hands)
  })
}
