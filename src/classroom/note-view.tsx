import { newId, type Id } from '#base'
import { progressOf, type Progress } from '#checks'
import { isCode, type CodeExercise, type Lesson } from '#course'
import { CourseHtml, exerciseById, sayWhen, WithCode, type Found } from '#lessons'
import { Button, ErrorSummary, Field, Form, Notice, Radios, type FormErrors } from '#web'
import { newestDraft, openWork, placeOf, type OpenWork } from '#work'
import { liveWords } from './live-words.ts'
import { NotesOnWork } from './note-list.tsx'
import { notesOf, type Note } from './note-tables.ts'
import type { Rooms } from './rooms.ts'

const say = liveWords.work

/** A learner's work on one exercise, as somebody else looks at it. */
export interface SeenWork extends Found<CodeExercise> {
  readonly work: OpenWork
  readonly notes: readonly Note[]
  readonly progress: Progress | undefined
  /** Her other exercises in code that hold something, by id. */
  readonly others: readonly Found<CodeExercise>[]
  readonly now: number
}

/** Reads what is shown of her work: `exercise`, or where she typed or tried last. Null when there is nothing to show. */
export async function seeWork(rooms: Rooms, learner: Id, exercise: string | undefined): Promise<SeenWork | null> {
  const { journal, shelf, course } = rooms
  const [progress, draft] = await Promise.all([progressOf(journal.db, learner), newestDraft(journal.db, learner)])
  const tried = [...progress.values()].sort((one, other) => other.lastAt - one.lastAt).map((one) => one.exercise)
  const ids = [...new Set([...(draft ? [draft.exercise] : []), ...tried])]
  const own = ids.flatMap((id) => codeIn(rooms, id))
  const found = exercise === undefined ? own[0] : codeIn({ course }, exercise)[0]
  if (!found) return null
  const work = await openWork(shelf, learner, placeOf(found.lesson, found.exercise))
  const notes = await notesOf(journal.db, learner, found.exercise.id)
  const others = own.filter((one) => one.exercise.id !== found.exercise.id)
  return { ...found, work, notes, progress: progress.get(found.exercise.id), others, now: journal.clock.now() }
}

function codeIn({ course }: Pick<Rooms, 'course'>, id: string): Found<CodeExercise>[] {
  const found = exerciseById(course, id)
  return found && isCode(found.exercise) ? [{ lesson: found.lesson, exercise: found.exercise }] : []
}

/**
 * Her work and the lesson beside it, to be looked at and not changed, with the form that leaves a note on a line.
 *
 * `action`  where the note is posted
 * `path`    where this page stands; a line's number leads to `?file=…&line=…` of it
 * `asked`   what the form holds at first
 */
export interface WorkViewProps {
  readonly seen: SeenWork
  readonly action: string
  readonly path: string
  readonly asked: Readonly<Record<string, string | undefined>>
  readonly errors?: FormErrors
  readonly left?: boolean
}

export function WorkView(props: WorkViewProps) {
  const { seen, errors = {}, left = false } = props
  return (
    <div class="seen-work">
      <div class="seen-code">
        {left && (
          <Notice tone="good">
            <p>{liveWords.note.left}</p>
          </Notice>
        )}
        <ErrorSummary errors={errors} />
        <section aria-labelledby="seen-code">
          <h2 id="seen-code">{say.code}</h2>
          <div data-seen>
            <Code {...props} />
          </div>
        </section>
        <NoteForm {...props} />
        <NotesOnWork notes={seen.notes} now={seen.now} />
      </div>
      <section class="seen-lesson prose" aria-labelledby="seen-lesson" tabIndex={0}>
        <h2 id="seen-lesson">{say.task}</h2>
        <TaskFirst {...seen} />
      </section>
    </div>
  )
}

/** The task she is at; then the rest of the lesson, as she read it. */
function TaskFirst({ lesson, exercise }: { lesson: Lesson; exercise: CodeExercise }) {
  const texts = lesson.stages.flatMap(({ blocks }) => blocks)
  return (
    <>
      <h3>{exercise.title}</h3>
      <CourseHtml html={exercise.task} />
      <h3>{lesson.title}</h3>
      {texts.map((block, nth) => block.kind === 'text' && <CourseHtml key={nth} html={block.html} />)}
    </>
  )
}

/** The code with its numbers, and what the last check said. It is drawn anew by itself while somebody looks. */
export function Code({ seen, path }: Pick<WorkViewProps, 'seen' | 'path'>) {
  const { exercise, work, progress, notes, now } = seen
  const open = notes.filter(({ doneAt }) => doneAt === null)
  return (
    <>
      <p class="soft">{whenOf(work, now)}</p>
      {exercise.show.map((file) => (
        <>
          {exercise.show.length > 1 && <h3>{file}</h3>}
          <Lines {...{ file, path }} text={work.files[file] ?? ''} notes={open.filter((note) => note.file === file)} />
        </>
      ))}
      <LastCheck progress={progress} />
    </>
  )
}

function whenOf({ from, savedAt }: OpenWork, now: number): string {
  if (savedAt === null || from === 'start') return say.start
  return from === 'draft' ? say.saved(sayWhen(savedAt, now)) : say.version(sayWhen(savedAt, now))
}

interface LinesProps {
  readonly file: string
  readonly path: string
  readonly text: string
  readonly notes: readonly Note[]
}

function Lines({ file, path, text, notes }: LinesProps) {
  const lines = text.split('\n')
  return (
    <div class="code-lines" tabIndex={0} role="region" aria-label={file}>
      <ol>
        {lines.map((line, nth) => (
          <li key={nth} class={notes.some((note) => note.line === nth + 1) ? 'noted' : undefined}>
            {/* The form below is the keyboard's way; this is the pointer's, and would be one stop for each line. */}
            <a
              href={`${path}?file=${encodeURIComponent(file)}&line=${nth + 1}#leave-note`}
              tabIndex={-1}
              aria-label={say.line(nth + 1)}
            >
              {nth + 1}
            </a>
            <code>{line === '' ? ' ' : line}</code>
          </li>
        ))}
      </ol>
    </div>
  )
}

function LastCheck({ progress }: { progress: Progress | undefined }) {
  if (!progress) return <p>{say.noCheck}</p>
  const isPass = progress.lastVerdict === 'pass'
  const finding = isPass ? null : progress.lastFinding
  return (
    <p>
      {isPass ? say.passed : say.notPassed} {finding && <WithCode text={finding.what} />}
    </p>
  )
}

function NoteForm({ seen, action, asked, errors = {} }: WorkViewProps) {
  const words = liveWords.note
  const { show } = seen.exercise
  const file = asked['file'] ?? show[0]
  return (
    <section class="leave-note" id="leave-note" aria-labelledby="leave-note-title">
      <h3 id="leave-note-title">{words.title}</h3>
      <Form action={action}>
        <input type="hidden" name="note" value={newId()} />
        {show.length === 1 ? (
          <input type="hidden" name="file" value={show[0]} />
        ) : (
          <Radios
            {...{ name: 'file', question: words.file, inLine: true, chosen: file, error: errors['file'] }}
            options={show.map((name) => ({ key: name, text: name }))}
          />
        )}
        <Field
          {...{ name: 'line', label: words.line, hint: words.lineHint, type: 'number', inputMode: 'numeric', width: 4 }}
          value={asked['line']}
          error={errors['line']}
        />
        <Field
          {...{ name: 'text', label: words.text, hint: words.textHint, lines: 3, maxLength: 400 }}
          value={asked['text']}
          error={errors['text']}
        />
        <Button>{words.button}</Button>
      </Form>
    </section>
  )
}
