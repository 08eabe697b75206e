import { ButtonLink, Mark, Notice, Page, answerPage } from '#web'
import type { NewCard } from './cards.ts'
import { staffFrameOf } from './frame.ts'
import type { Visit } from './route.ts'
import { staffWords } from './staff-words.ts'

/**
 * The sheet of new cards, eight to a printed page with lines to cut along and a flap to fold over the words.
 * Without cards it says that the sheet was made already: a form sent again never shows the words again.
 */
export function cardSheetPage(
  visit: Visit,
  { cards, back }: { cards: readonly NewCard[] | null; back: string },
): Response {
  const { sheet: say } = staffWords
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.title(cards?.length ?? 0)}>
      {cards === null ? <MadeAlready /> : <Sheet cards={cards} />}
      <p class="no-print">
        <ButtonLink href={back} look="plain">
          {say.done}
        </ButtonLink>
      </p>
    </Page>,
    cards === null ? 409 : 200,
  )
}

function MadeAlready() {
  const { sheet: say } = staffWords
  return (
    <Notice tone="mark">
      <h1>{say.alreadyMade}</h1>
      <p>{say.alreadyMadeNext}</p>
    </Notice>
  )
}

function Sheet({ cards }: { cards: readonly NewCard[] }) {
  const { sheet: say } = staffWords
  return (
    <>
      <h1>{say.title(cards.length)}</h1>
      <Notice tone="mark">
        <p>{say.once}</p>
        <p>{say.print}</p>
        <p>{say.again}</p>
      </Notice>
      <ul class="card-sheet">
        {cards.map((card) => (
          <Card key={card.code} {...card} />
        ))}
      </ul>
    </>
  )
}

function Card({ name, code, words }: NewCard) {
  const { sheet: say } = staffWords
  return (
    <li class="card">
      <div class="card-front">
        <Mark size={24} />
        <p>{name}</p>
        <p class="card-code">{code}</p>
      </div>
      <div class="card-words">
        <p class="card-hint">{say.words}</p>
        <p class="card-three">{words.join(' ')}</p>
        <p class="card-hint">{say.keep}</p>
      </div>
      <div class="card-flap">
        <p>{say.fold}</p>
      </div>
    </li>
  )
}
