import type { Id } from '#base'
import type { AskOwnWords } from '#lessons'
import type { Visit } from '#people'
import { ButtonLink, Sheet } from '#web'
import type { VNode } from 'preact'
import type { Rooms } from './rooms.ts'
import { answersOf, learnerIn, PassForm, saidAnything } from './stand-up-parts.tsx'
import { classOfHers } from './stand-up-say.ts'
import { standUpsOf } from './stand-up-tables.ts'
import { standUpWords } from './stand-up-words.ts'

const { home: say } = standUpWords

/** What stands on her home while a class goes on: the invitation, or what became of it. Nothing between classes. */
export function standUpAtHome({ journal: { db } }: Rooms): (visit: Visit) => Promise<VNode | null> {
  return async (visit) => {
    const her = learnerIn(visit)
    const is = await classOfHers(db, her.file)
    if (!is) return null
    const [said] = await standUpsOf(db, her.id, is.class)
    if (said) return <Said has={saidAnything(said)} />
    return (
      <Sheet class="stand-up-asks">
        <div>
          <h2>{standUpWords.title}</h2>
          <p>{say.lead}</p>
        </div>
        <div class="stand-up-buttons">
          <ButtonLink href="/stand-up" look="plain">
            {say.begin}
          </ButtonLink>
          <PassForm is={is} />
        </div>
      </Sheet>
    )
  }
}

function Said({ has }: { has: boolean }) {
  return (
    <p class="stand-up-said">
      {has ? say.said : say.skipped} <a href="/stand-up">{has ? say.change : say.after}</a>
    </p>
  )
}

/** What she said at stand-ups, for her own page. Those she let pass are not there. */
export function standUpOwnWords({ journal: { db } }: Rooms): AskOwnWords {
  return async (learner: Id) => {
    const all = (await standUpsOf(db, learner)).filter(saidAnything)
    return all.map((one) => ({ at: one.at, about: standUpWords.title, said: answersOf(one) }))
  }
}
