import { newId } from '#base'
import type { Progress } from '#checks'
import type { CodeExercise } from '#course'
import { Button, Details, Form, Notice } from '#web'
import type { OpenWork } from '#work'
import type { ComponentChildren } from 'preact'
import { LastVerdict } from './finding.tsx'
import { CourseHtml } from './html.tsx'
import type { Help } from './help.ts'
import { HelpKept } from './hints.tsx'
import { PlanSection } from './plan-section.tsx'
import { practiceWords } from './practice-words.ts'
import { words } from './words.ts'

const say = words.work

/** One code exercise as its learner finds it: her text, the last verdict, the way to what she had before. */
export interface Opened {
  readonly exercise: CodeExercise
  readonly work: OpenWork
  readonly progress: Progress | undefined
  readonly plan: string
  readonly help: Help
  readonly next: string | null
  /** What another room says about it. */
  readonly beside?: ComponentChildren
}

/** What a form without JavaScript, or a page beside this one, has just done. */
export interface JustDone {
  readonly saved: boolean
  readonly planned: boolean
  readonly typed: boolean
}

/**
 * One code exercise in the work column. Without JavaScript the boxes are plain and saved by a button; with it the
 * island puts the editor, Check and the timeline in their places (see lesson-data.ts).
 */
export function WorkSection({ exercise, work, progress, plan, help, next, beside, just }: Opened & { just: JustDone }) {
  const { id, title, task } = exercise
  return (
    <section id={`work-${id}`} data-work={id} aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>{title}</h2>
      <CourseHtml html={task} />
      {exercise.kind === 'make' && (
        <PlanSection {...{ exercise, plan, isNew: work.from === 'start', justKept: just.planned }} />
      )}
      {just.typed && <TypedIn />}
      {work.isOlder && <OlderStart exercise={exercise} />}
      <Form action={`/work/${id}/save`}>
        <input type="hidden" name="command" value={newId()} />
        <input type="hidden" name="base" value={String(work.number)} />
        <CodeBoxes exercise={exercise} files={work.files} />
        <div class="code-bar" data-bar>
          <Button>{say.save}</Button>
          {just.saved && <p role="status">{say.savedNoScript}</p>}
        </div>
      </Form>
      <div data-notes={id}>{beside}</div>
      <div data-verdict>
        <LastVerdict {...{ progress, plan, next }}>
          <HelpKept exercise={id} help={help} />
        </LastVerdict>
      </div>
      <div data-timeline>
        <p>
          <a href={`/work/${id}/timeline`}>{say.versions}</a>
        </p>
      </div>
      <p>
        <a href={`/work/${id}/paper`}>{practiceWords.paper.link}</a>
      </p>
    </section>
  )
}

function TypedIn() {
  const { typed, typedNext } = practiceWords.paper
  return (
    <Notice tone="good">
      <p role="status">
        {typed} {typedNext}
      </p>
    </Notice>
  )
}

function CodeBoxes({ exercise: { id, show }, files }: { exercise: CodeExercise; files: OpenWork['files'] }) {
  return (
    <div class="code-box" data-code>
      {show.map((file) => {
        const field = `${id}-${file}`
        const text = files[file] ?? ''
        return (
          <>
            <label for={field}>{say.fileLabel(file)}</label>
            <textarea
              {...{ id: field, class: 'code', name: `file:${file}`, rows: Math.min(24, text.split('\n').length + 2) }}
              {...{ spellcheck: false, autocapitalize: 'off', autocomplete: 'off', wrap: 'off', 'data-file': file }}
            >
              {/* HTML drops a line break that comes first: one more keeps hers. */}
              {text.startsWith('\n') ? `\n${text}` : text}
            </textarea>
          </>
        )
      })}
    </div>
  )
}

function OlderStart({ exercise: { id } }: { exercise: CodeExercise }) {
  const choice = (which: 'mine' | 'new', text: string) => (
    <Form action={`/work/${id}/start`}>
      <input type="hidden" name="command" value={newId()} />
      <input type="hidden" name="which" value={which} />
      <Button look="plain">{text}</Button>
    </Form>
  )
  return (
    <Notice tone="mark" title={say.older}>
      <p>{say.olderSay}</p>
      <div class="buttons">
        {choice('mine', say.keepMine)}
        {choice('new', say.beginAnew)}
      </div>
    </Notice>
  )
}

/** What a tutor sees of it: the task, and what a learner starts with. */
export function WorkForTutor({ exercise: { id, title, task, show, start } }: { exercise: CodeExercise }) {
  return (
    <section id={`work-${id}`} aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>{title}</h2>
      <CourseHtml html={task} />
      <Details summary={words.lesson.startFiles}>
        {show.map((file) => (
          <>
            <p>{file}</p>
            <pre tabIndex={0}>{start[file]}</pre>
          </>
        ))}
      </Details>
    </section>
  )
}
