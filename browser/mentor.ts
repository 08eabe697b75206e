// A peer mentor's pages: hands are drawn as they go up, and work is closed as soon as its learner takes her hand down.
import { getJson, type Answer } from './ask-server.ts'
import './basics.ts'
import { one } from './dom.ts'
import { openSeenWork } from './seen-work.ts'
import { onHeard } from './session.ts'

openSeenWork()
const hands = one('[data-mentor-hands]')
const work = one('[data-mentor-work]')?.dataset['moves']

function isRefusal(answer: Answer<unknown>): boolean {
  return answer.kind === 'said' && answer.status === 403
}

async function look(): Promise<void> {
  if (hands) await drawHands(hands)
  if (work !== undefined && isRefusal(await getJson(work))) location.replace('/mentor?closed=1')
}

/** HTML of our own server, in which every text was escaped. A right that has ended shows on the page made anew. */
async function drawHands(place: HTMLElement): Promise<void> {
  const answer = await getJson<{ html: string }>('/mentor/hands')
  if (isRefusal(answer)) location.replace('/mentor')
  if (answer.kind !== 'done' || place.innerHTML === answer.value.html) return
  const had = place.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null
  place.innerHTML = answer.value.html
  if (had) one(`a[href="${CSS.escape(had)}"]`, place)?.focus()
}

onHeard('mentor', () => void look())
onHeard('open', () => void look())
