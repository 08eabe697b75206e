import { anId, type Id } from '#base'
import { findingsMetBy, firstPassesOf, verdictsOf, type Verdict } from '#checks'
import { isCode, type CodeExercise, type Files } from '#course'
import type { Visit } from '#people'
import { answerPage, errorPage, Page, Tag } from '#web'
import { readVersion, versionRow } from '#work'
import { WithCode } from './html.tsx'
import { exerciseById, pathTo, type Found, type Rooms } from './rooms.ts'
import { sayWhen } from './say-when.ts'
import type { Reader } from './story-page.tsx'
import { story } from './story-words.ts'

const { evidence: say } = story

/**
 * One text as it was when it was handed in.
 *
 * `verdict`  missing where the result never came
 * `checks`   what it passed, where today's checks are the ones it was judged by; null where it cannot be said
 * `met`      what the check found, where that is known
 */
interface Text {
  readonly found: Found | undefined
  readonly at: number
  readonly files: Files
  readonly verdict: Verdict | undefined
  readonly checks: CodeExercise['checks'] | null
  readonly met: string | undefined
}

/** The very text that a line of her page speaks of, to read and not to change. Another learner's is not there. */
export async function evidencePage(rooms: Rooms, visit: Visit, reader: Reader): Promise<Response> {
  const id = anId.safeParse(visit.params['version'])
  const text = id.success ? await textOf(rooms, reader.learner, id.data) : null
  if (!text) {
    const next = { text: say.back, href: reader.path }
    return errorPage('not-found', { ...reader.frame, say: say.nobody, next })
  }
  const { frame, where } = reader
  const title = say.title(text.found?.exercise.title ?? story.gone)
  const way = [...where, { text: reader.say.title, href: reader.path }, { text: title }]
  return answerPage(
    <Page {...frame} title={title} where={way}>
      <TextOf {...{ title, text, reader }} now={rooms.journal.clock.now()} />
    </Page>,
  )
}

async function textOf({ journal, course, shelf }: Rooms, learner: Id, version: Id): Promise<Text | null> {
  const row = await versionRow(journal.db, learner, version)
  if (!row) return null
  const [files, verdicts, passes, met] = await Promise.all([
    readVersion(shelf, learner, row.exercise, version),
    verdictsOf(journal.db, learner, [version]),
    firstPassesOf(journal.db, learner),
    findingsMetBy(journal.db, learner),
  ])
  if (!files.ok) return null
  const found = exerciseById(course, row.exercise)
  const pass = passes.get(row.exercise)
  const isSame = found && isCode(found.exercise) && pass?.checksHash === found.exercise.checksHash
  const checks = isSame && pass.version === version && isCode(found.exercise) ? found.exercise.checks : null
  const own = met.find((one) => one.version === version)
  return { found, at: row.at, files: files.value, verdict: verdicts.get(version), checks, met: own?.what }
}

function TextOf({ title, text, reader, now }: { title: string; text: Text; reader: Reader; now: number }) {
  const { found, at, files, verdict, met } = text
  return (
    <>
      <h1>{title}</h1>
      <p>
        {reader.say.handedIn(sayWhen(at, now))} <VerdictTag verdict={verdict} />
      </p>
      {verdict !== 'pass' && met !== undefined && (
        <p>
          {say.found}: <WithCode text={met} />
        </p>
      )}
      {verdict === 'pass' && <Saw checks={text.checks} />}
      {Object.entries(files).map(([name, source]) => (
        <section key={name}>
          <h2>{name}</h2>
          <Listing {...{ name, source }} />
        </section>
      ))}
      <p class="no-print">
        <a href={reader.path}>{say.back}</a>
      </p>
      {found && (
        <p class="no-print">
          <a href={pathTo(found.lesson, found.exercise)}>{say.lesson(found.lesson.title)}</a>
        </p>
      )}
    </>
  )
}

function VerdictTag({ verdict }: { verdict: Verdict | undefined }) {
  if (verdict === undefined) return <Tag>{say.notFinished}</Tag>
  return verdict === 'pass' ? <Tag tone="good">{say.passed}</Tag> : <Tag>{say.notPassed}</Tag>
}

function Saw({ checks }: { checks: Text['checks'] }) {
  if (checks === null) return <p>{say.changed}</p>
  return (
    <>
      <h2>{say.saw}</h2>
      <ul>
        {checks.map(({ id, label }) => (
          <li key={id}>
            <WithCode text={label} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Code with a number at each line, as findings and people speak of it. */
function Listing({ name, source }: { name: string; source: string }) {
  const lines = source.replace(/\n$/, '').split('\n')
  return (
    <pre class="listing" tabIndex={0} role="region" aria-label={say.file(name)}>
      <code>
        {lines.map((line, nth) => (
          <span class="listing-line" data-line={nth + 1} key={nth}>
            {`${line}\n`}
          </span>
        ))}
      </code>
    </pre>
  )
}
