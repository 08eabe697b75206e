import { newId } from '#base'
import { verdictsOf, type Verdict } from '#checks'
import type { CodeExercise } from '#course'
import { frameOf, type Route, type Visit } from '#people'
import { answerJson, answerPage, Details, EmptyState, Form, Notice, Page } from '#web'
import { becauseWords, placeOf, versionsOf, type FileChange, type Hunk, type Version } from '#work'
import type { TimelineAnswer } from './lesson-data.ts'
import { answerGone, learnerOf, wantsJson } from './requests.ts'
import { codeById, pathTo, type Found, type Rooms } from './rooms.ts'
import { sayWhen } from './say-when.ts'
import { words } from './words.ts'

const say = words.timeline

export function timelineRoutes(rooms: Rooms): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/work/:exercise/timeline',
      for: ['learner'],
      answer: async (visit) => {
        const found = codeById(rooms.course, visit.params['exercise'])
        return found ? timeline(rooms, visit, found) : answerGone(visit)
      },
    },
  ]
}

/** One version as she reads it. `verdict` is missing for one that was never judged. */
interface Told {
  readonly version: Version
  readonly when: string
  readonly verdict: Verdict | undefined
}

/** A learner's own versions of one exercise, newest first: as a page, or as JSON for the lesson's island. */
async function timeline({ journal, shelf }: Rooms, visit: Visit, found: Found<CodeExercise>): Promise<Response> {
  const learner = learnerOf(visit).id
  const versions = await versionsOf(shelf, learner, placeOf(found.lesson, found.exercise))
  const ids = versions.map(({ version }) => version)
  const verdicts = await verdictsOf(journal.db, learner, ids)
  const now = journal.clock.now()
  const told = versions.map((version) => {
    return { version, when: sayWhen(version.at, now), verdict: verdicts.get(version.version) }
  })
  if (wantsJson(visit)) return answerJson({ versions: told.map(inShort) } satisfies TimelineAnswer)
  return answerPage(<TimelinePage {...{ visit, found, told }} />)
}

function inShort({ version, when, verdict }: Told): TimelineAnswer['versions'][number] {
  const what = [stateOf(version, verdict), ...version.changed.map(sayChange)].join('. ')
  return { version: version.version, when, what, passed: verdict === undefined ? null : verdict === 'pass' }
}

/** A check whose result never came: the tab hung, or the power went. The code was handed in first, so it is here. */
function stateOf({ because }: Version, verdict: Verdict | undefined): string {
  if (because !== 'check') return becauseWords[because]
  return verdict === undefined ? `${becauseWords.check}: ${say.notFinished.toLowerCase()}` : becauseWords.check
}

function sayChange({ file, added, removed }: FileChange): string {
  return say.change(file, added, removed)
}

function TimelinePage({ visit, found, told }: { visit: Visit; found: Found<CodeExercise>; told: readonly Told[] }) {
  const { lesson, exercise } = found
  const where = [{ text: lesson.title, href: pathTo(lesson, exercise) }, { text: words.work.versions }]
  return (
    <Page {...frameOf(visit)} title={say.title(exercise.title)} where={where} islands={['basics']}>
      {visit.url.searchParams.get('said') === 'taken-back' && (
        <Notice tone="good">
          <p>{say.takenBack}</p>
        </Notice>
      )}
      <h1>{say.title(exercise.title)}</h1>
      <p>
        <a href={pathTo(lesson, exercise)}>{say.back}</a>
      </p>
      {told.length === 0 ? <EmptyState say={say.none} /> : <p>{say.say}</p>}
      <ol class="timeline">
        {told.map((one) => (
          <Item key={one.version.version} {...one} exercise={exercise} />
        ))}
      </ol>
    </Page>
  )
}

function Item({ version, when, verdict, exercise }: Told & { exercise: CodeExercise }) {
  const passed = verdict === 'pass'
  const result = verdict === undefined ? '' : ` (${passed ? say.passed : say.notPassed})`
  return (
    <li class={passed ? 'good' : undefined}>
      <time dateTime={new Date(version.at).toISOString()}>{when}</time>
      <span>{stateOf(version, verdict) + result}</span>
      <Form action={`/work/${exercise.id}/take-back`}>
        <input type="hidden" name="command" value={newId()} />
        <input type="hidden" name="version" value={version.version} />
        <button class="button quiet" type="submit" aria-label={`${say.takeBack}: ${when}`}>
          {say.takeBack}
        </button>
      </Form>
      {version.changed.length === 0 ? <span>{say.nothing}</span> : <Changes changed={version.changed} />}
    </li>
  )
}

function Changes({ changed }: { changed: readonly FileChange[] }) {
  return (
    <Details summary={`${say.changed}: ${changed.map(sayChange).join('; ')}`}>
      {changed.map((change) => (
        <>
          <p>
            <strong>{change.file}</strong>
          </p>
          {change.hunks.map((hunk) => (
            <HunkOf key={hunk.line} hunk={hunk} />
          ))}
        </>
      ))}
    </Details>
  )
}

const signs = { same: ' ', added: '+', removed: '−' } as const

/** Each line says what became of it in a sign and, for who cannot see signs, in words. */
function HunkOf({ hunk: { line, lines } }: { hunk: Hunk }) {
  return (
    <>
      <p>{say.line(line)}</p>
      <pre tabIndex={0}>
        {lines.map(({ mark, text }, nth) => (
          <span key={nth}>
            <span aria-hidden="true">{signs[mark]} </span>
            {say.marks[mark] && <span class="unseen">{say.marks[mark]}: </span>}
            {`${text}\n`}
          </span>
        ))}
      </pre>
    </>
  )
}
