// Every page without an editor: the watch over the session, and the two courtesies a form cannot give by itself.
import { all, one } from './dom.ts'
import { openHand } from './hand.ts'
import { openNotes } from './notes.ts'
import { openOrders } from './open-orders.ts'
import { openPaperPage } from './open-paper.ts'
import { openRulerWhenChosen } from './open-ruler.ts'
import { watchSession } from './session.ts'

openHand()
openNotes()
watchSession()
openOrders()
openPaperPage()
openRulerWhenChosen()
one('.error-summary')?.focus()
for (const form of all('form')) form.addEventListener('submit', sendOnce)

/** A second press while the first is on its way sends nothing. Coming back to the page makes it whole again. */
function sendOnce(event: Event): void {
  const form = event.currentTarget as HTMLFormElement
  if (form.dataset.sent === 'true') event.preventDefault()
  form.dataset.sent = 'true'
  setTimeout(() => delete form.dataset.sent, 5000)
}
