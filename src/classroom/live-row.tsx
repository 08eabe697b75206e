import type { Course } from '#course'
import { exerciseById, lessonBySlug, WithCode } from '#lessons'
import { Form, Tag } from '#web'
import type { ComponentChildren } from 'preact'
import { liveWords } from './live-words.ts'
import { placeOf, stuckAfterMs, type LiveRow } from './live-rows.ts'

const say = liveWords.live

interface RowProps {
  readonly row: LiveRow
  readonly course: Course
  readonly now: number
}

/**
 * One learner in the live room's table, by the server and by each event alike. The island puts rows in order by
 * `data-needs` (when needs begin) and `data-place`, and keeps the minutes of `data-since` true.
 */
export function LiveTableRow({ row, course, now }: RowProps) {
  const { learner, needs, hand, isOffList, signedIn } = row
  const { id, file, name } = learner
  return (
    <tr
      {...{ 'data-learner': id, 'data-file': file, 'data-needs': needs.join(' '), 'data-place': placeOf(row) }}
      class={[hand === null ? '' : 'hand-is-up', signedIn === null ? 'not-in' : ''].join(' ').trim() || undefined}
    >
      <th scope="row">
        <a href={`/staff/class/learners/${id}/work`} aria-label={say.lookAt(name)}>
          {name}
        </a>
        {isOffList && <span class="soft"> {say.notOnList}</span>}
      </th>
      <Cell head={say.pc}>{row.pc ?? <span class="soft">{signedIn === null ? '–' : say.noPc}</span>}</Cell>
      <Cell head={say.where}>{signedIn === null ? say.notIn : whereOf(row, course)}</Cell>
      <Cell head={say.check}>
        <LastCheck {...{ row, course, now }} />
      </Cell>
      <Cell head={say.step}>{row.step === null ? '–' : <Since at={row.step} now={now} />}</Cell>
      <Cell head={say.need}>
        <Needs {...{ row, now }} />
      </Cell>
    </tr>
  )
}

/** On a narrow screen each cell stands on a line of its own, behind the head of its column. */
function Cell({ head, children }: { head: string; children: ComponentChildren }) {
  return (
    <td data-head={head}>
      <div>{children}</div>
    </td>
  )
}

function whereOf({ at }: LiveRow, course: Course): string {
  const found = exerciseById(course, at.exercise ?? undefined)
  if (found) return `${found.lesson.title}: ${found.exercise.title}`
  return lessonBySlug(course, at.lesson ?? undefined)?.title ?? say.elsewhere
}

function LastCheck({ row: { last, at }, course, now }: RowProps) {
  if (!last) return <span class="soft">{say.noCheck}</span>
  const isGood = last.lastVerdict === 'pass' || last.lastVerdict === 'right'
  const isCheck = last.lastAnswer === null
  const text = isCheck ? (isGood ? say.passed : say.notYet) : isGood ? say.right : say.notRight
  const elsewhere = last.exercise === at.exercise ? undefined : exerciseById(course, last.exercise)?.exercise.title
  return (
    <>
      <Tag tone={isGood ? 'good' : 'stop'}>{text}</Tag> <Since at={last.lastAt} now={now} /> {say.ago}
      {elsewhere !== undefined && `, ${elsewhere}`}
      {!isGood && last.lastFinding && (
        <p class="live-finding">
          <WithCode text={last.lastFinding.what} />
        </p>
      )}
    </>
  )
}

function Needs({ row, now }: Pick<RowProps, 'row' | 'now'>) {
  const { hand, trouble, learner, step, notes, signedIn } = row
  return (
    <>
      {hand !== null && (
        <div class="live-need">
          <Tag tone="mark">
            <span>
              {say.handUp}, <Since at={hand} now={now} />
            </span>
          </Tag>{' '}
          <Form action={`/staff/class/learners/${learner.id}/hand`}>
            <button class="button plain" type="submit" aria-label={say.comeTo(learner.name)}>
              {say.come}
            </button>
          </Form>
        </div>
      )}
      {trouble !== null && (
        <div class="live-need">
          <a href={`/staff/learners/${learner.id}`}>{say.card}</a>, <Since at={trouble} now={now} />
        </div>
      )}
      {learner.code === null && signedIn === null && (
        <div class="live-need">
          <a href={`/staff/learners/${learner.id}`}>{say.noCard}</a>
        </div>
      )}
      {step !== null && (
        <div class="live-need" data-from={step + stuckAfterMs} hidden={now < step + stuckAfterMs}>
          {say.stuck}, <Since at={step} now={now} />
        </div>
      )}
      {notes > 0 && <div class="live-need soft">{say.notes(notes)}</div>}
    </>
  )
}

/** How long ago, in minutes; the island counts on. */
function Since({ at, now }: { at: number; now: number }) {
  return <span data-since={at}>{liveWords.since(Math.max(0, Math.floor((now - at) / 60_000)))}</span>
}
