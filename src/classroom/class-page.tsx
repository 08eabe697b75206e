import { inLondon } from '#base'
import { deviceOf, staffFrameOf, type Route, type Visit } from '#people'
import { answerPage, Button, ButtonLink, EmptyState, ErrorSummary, Form, Page, Sheet } from '#web'
import { parseForm, redirectTo, type FormErrors } from '#web'
import { aClassForm, ClassFields } from './class-fields.tsx'
import { nameOf, pathOf } from './class-nav.tsx'
import { classesBetween, countsOf, lastRoom, openClasses, type Class, type Counts } from './class-tables.ts'
import { openClass } from './open-class.ts'
import { allRooms, pcOf, type Room } from './room-tables.ts'
import type { Rooms } from './rooms.ts'
import { dayOf, slotAt } from './say-day.ts'
import { classWords as say } from './words-class.ts'

const path = '/staff/class'
const staff = ['tutor', 'manager'] as const

/** What goes on now and what ended today; and one form that opens a class, its answers filled in already. */
export function classesRoutes(rooms: Rooms): readonly Route[] {
  return [
    { method: 'GET', path, for: staff, answer: (visit) => classesPage(rooms, visit) },
    { method: 'POST', path, for: staff, answer: (visit) => open(rooms, visit) },
  ]
}

interface Shown {
  readonly errors?: FormErrors
  readonly values?: Readonly<Record<string, string>>
}

async function classesPage(rooms: Rooms, visit: Visit, { errors = {}, values = {} }: Shown = {}): Promise<Response> {
  const { db, clock } = rooms.journal
  const today = dayOf(clock.now())
  const [going, ofToday, all] = [await openClasses(db), await classesBetween(db, today, today), await allRooms(db)]
  const ended = ofToday.filter((one) => one.ended !== null)
  const counts = await countsOf(
    db,
    [...going, ...ended].map((one) => one.class),
  )
  const room = (await pcOf(db, deviceOf(visit.request)))?.room ?? (await lastRoom(db)) ?? all[0]?.room ?? ''
  const usual = { date: today, slot: slotAt(clock.now()), room }
  const hasErrors = Object.keys(errors).length > 0
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.title} problem={hasErrors} islands={['basics']}>
      <ErrorSummary errors={errors} />
      <h1>{say.title}</h1>
      {going.map((one) => (
        <Going
          key={one.class}
          {...{ is: one, counts: counts.get(one.class), isToday: one.date === today }}
          isTutor={visit.visitor.role === 'tutor'}
        />
      ))}
      <OpenForm
        all={all}
        isFirst={!going.some(({ date }) => date === today)}
        errors={errors}
        values={{ ...usual, ...values }}
      />
      {ended.length > 0 && <Ended classes={ended} counts={counts} />}
      <p class="buttons">
        <a href={`${path}/past`}>{say.past}</a> <a href="/staff/rooms">{say.rooms}</a>
      </p>
    </Page>,
    hasErrors ? 400 : 200,
  )
}

interface GoingProps {
  readonly is: Class
  readonly counts: Counts | undefined
  /** False for one that nobody ended on its own day. */
  readonly isToday: boolean
  readonly isTutor: boolean
}

/** A class that goes on: what is still to do in it comes first. */
function Going({ is, counts, isToday, isTutor }: GoingProps) {
  const unmarked = counts?.unmarked ?? 0
  const next = unmarked > 0 || !isTutor ? 'register' : isToday ? 'live' : 'end'
  const way = (place: 'register' | 'live' | 'end', text: string) => (
    <ButtonLink href={pathOf(is.class, place)} look={isToday && place === next ? 'main' : 'plain'}>
      {text}
    </ButtonLink>
  )
  return (
    <Sheet class="class-now">
      <h2>{isToday ? say.now : say.leftOpen}</h2>
      <p class="class-name">{nameOf(is)}</p>
      <p>
        {say.openedAt(inLondon(is.opened, 'clock'), counts?.listed ?? 0)} {unmarked > 0 && say.unmarked(unmarked)}
      </p>
      <p class="buttons">
        {way('register', say.toRegister)} {isTutor && way('live', say.toLive)} {isTutor && way('end', say.toEnd)}
      </p>
    </Sheet>
  )
}

/** One press of its button is enough on most days; while a class goes on it is folded away. */
function OpenForm({ all, isFirst, errors = {}, values = {} }: Shown & { all: readonly Room[]; isFirst: boolean }) {
  const { open: words } = say
  if (all.length === 0) {
    return (
      <EmptyState say={words.noRoom}>
        <ButtonLink href="/staff/rooms">{words.addRoom}</ButtonLink>
      </EmptyState>
    )
  }
  const form = (
    <Form action={path}>
      <p class="hint">{words.lead}</p>
      <ClassFields {...{ all, errors, values }} />
      <Button look={isFirst ? 'main' : 'plain'}>{words.button}</Button>
    </Form>
  )
  if (isFirst) {
    return (
      <Sheet class="open-class">
        <h2>{words.title}</h2>
        {form}
      </Sheet>
    )
  }
  return (
    <details class="open-class" open={Object.keys(errors).length > 0}>
      <summary>{words.another}</summary>
      <div class="folded">{form}</div>
    </details>
  )
}

function Ended({ classes, counts }: { classes: readonly Class[]; counts: ReadonlyMap<string, Counts> }) {
  return (
    <section>
      <h2>{say.today}</h2>
      <ul class="class-list">
        {classes.map((one) => (
          <li key={one.class}>
            <a href={pathOf(one.class, 'register')}>{nameOf(one)}</a>{' '}
            <a href={pathOf(one.class, 'wing')}>{say.nav.wing}</a>{' '}
            {(counts.get(one.class)?.unmarked ?? 0) > 0 && say.unmarked(counts.get(one.class)?.unmarked ?? 0)}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function open(rooms: Rooms, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, aClassForm)
  if (!form.ok) return classesPage(rooms, visit, form)
  const opened = await openClass(rooms.journal, visit.actor, form.value)
  if (opened.ok) return redirectTo(pathOf(opened.value, 'register'))
  return classesPage(rooms, visit, { errors: { room: say.refusals[opened.why] }, values: form.value })
}
