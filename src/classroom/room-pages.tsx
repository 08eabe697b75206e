import { anId, plainText, type Id } from '#base'
import { deviceOf, staffFrameOf, type Route, type Visit } from '#people'
import { Button, DataTable, EmptyState, ErrorSummary, Field, Form, Notice, Page, Radios, Sheet, Tag } from '#web'
import { answerPage, errorPage, parseForm, redirectTo, type FormErrors } from '#web'
import { z } from 'zod'
import { aRoomName } from './room-facts.ts'
import { allRooms, pcOf, pcsByDevice, roomById, type Pc, type PcPlace, type Room } from './room-tables.ts'
import type { Rooms } from './rooms.ts'
import { labelsIn, placePc, setRoom, type RoomRefusal } from './set-room.ts'
import { roomWords as say } from './words-room.ts'

const path = '/staff/rooms'
const staff = ['tutor', 'manager'] as const

/** The rooms with their labelled PCs, and "this PC is PC 4" where a member of staff sits at it. */
export function roomRoutes(rooms: Rooms): readonly Route[] {
  const route = (method: Route['method'], at: string, answer: Route['answer']): Route => ({
    ...{ method, answer },
    path: at,
    for: staff,
  })
  return [
    route('GET', path, (visit) => roomsPage(rooms, visit)),
    route('POST', path, (visit) => keepRoom(rooms, visit)),
    route('POST', `${path}/this-pc`, (visit) => keepPlace(rooms, visit)),
    route('GET', `${path}/:room`, (visit) => roomPage(rooms, visit)),
    route('POST', `${path}/:room`, (visit) => keepRoom(rooms, visit)),
  ]
}

interface Shown {
  readonly errors?: FormErrors
  readonly values?: Readonly<Record<string, string>>
}

async function roomsPage(rooms: Rooms, visit: Visit, { errors = {}, values = {} }: Shown = {}): Promise<Response> {
  const { db } = rooms.journal
  const [all, placed] = [await allRooms(db), await pcsByDevice(db)]
  const hasErrors = Object.keys(errors).length > 0
  return answerPage(
    <Page {...staffFrameOf(visit)} title={say.title} problem={hasErrors} islands={['basics']}>
      <ErrorSummary errors={errors} />
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {all.length === 0 ? <EmptyState say={say.none} /> : <RoomTable {...{ all, placed }} />}
      {all.length > 0 && <WhereYouSit here={await pcOf(db, deviceOf(visit.request))} />}
      <Sheet>
        <h2>{say.add}</h2>
        <RoomForm action={path} button={say.addButton} {...{ errors, values }} />
      </Sheet>
    </Page>,
    hasErrors ? 400 : 200,
  )
}

function RoomTable({ all, placed }: { all: readonly Room[]; placed: ReadonlyMap<string, PcPlace> }) {
  const known = new Set([...placed.values()].map(({ pc }) => pc))
  return (
    <DataTable<Room>
      caption={say.caption}
      rows={all}
      keyOf={({ room }) => room}
      columns={[
        { head: say.room, rowHead: true, cell: ({ room, name }) => <a href={`${path}/${room}`}>{name}</a> },
        { head: say.pcs, number: true, cell: ({ pcs }) => String(pcs.length) },
        {
          head: say.placed,
          number: true,
          cell: ({ pcs }) => say.placedOf(pcs.filter(({ pc }) => known.has(pc)).length, pcs.length),
        },
      ]}
    />
  )
}

function WhereYouSit({ here }: { here: PcPlace | null }) {
  return <p>{here ? say.here.isNow(here.label, here.roomName) : `${say.here.unknown} ${say.here.next}`}</p>
}

/** A way to say at which PC of this room the visitor sits. */
function ThisPc({ room, here, visit }: { room: Room; here: PcPlace | null; visit: Visit }) {
  const hasDevice = deviceOf(visit.request) !== null
  return (
    <Sheet id="this-pc">
      <h2>{say.here.title}</h2>
      {visit.url.searchParams.has('kept') && (
        <Notice tone="good">
          <p>{say.here.kept}</p>
        </Notice>
      )}
      <p>{here ? say.here.isNow(here.label, here.roomName) : say.here.unknown}</p>
      <p class="hint">{hasDevice ? say.here.lead : say.here.noDevice}</p>
      {hasDevice && (
        <Form action={`${path}/this-pc`}>
          <Radios
            {...{ name: 'pc', question: say.here.choose, chosen: here?.pc, inLine: true }}
            options={room.pcs.map(({ pc, label }) => ({ key: pc, text: label }))}
          />
          <Button look="plain">{say.here.button}</Button>
        </Form>
      )}
    </Sheet>
  )
}

function RoomForm({ action, button, errors = {}, values = {} }: Shown & { action: string; button: string }) {
  return (
    <Form action={action}>
      <Field
        {...{ name: 'name', label: say.name, hint: say.nameHint, width: 20, maxLength: 40 }}
        value={values['name']}
        error={errors['name']}
      />
      <Field
        {...{ name: 'labels', label: say.labels, hint: say.labelsHint, lines: 4 }}
        value={values['labels']}
        error={errors['labels']}
      />
      <Button>{button}</Button>
    </Form>
  )
}

async function roomPage(rooms: Rooms, visit: Visit, { errors = {}, values }: Shown = {}): Promise<Response> {
  const { db } = rooms.journal
  const room = await roomIn(rooms, visit)
  if (!room) return errorPage('not-found', { ...staffFrameOf(visit), say: say.refusals.gone })
  const [placed, here] = [await pcsByDevice(db), await pcOf(db, deviceOf(visit.request))]
  const hasErrors = Object.keys(errors).length > 0
  const where = [{ text: say.title, href: path }, { text: room.name }]
  const now = { name: room.name, labels: room.pcs.map(({ label }) => label).join('\n') }
  return answerPage(
    <Page {...staffFrameOf(visit)} {...{ title: room.name, where, problem: hasErrors, islands: ['basics'] }}>
      <ErrorSummary errors={errors} />
      {visit.url.searchParams.has('saved') && (
        <Notice tone="good">
          <p>{say.saved}</p>
        </Notice>
      )}
      <h1>{room.name}</h1>
      <ThisPc {...{ room, here, visit }} />
      <PcTable {...{ room, here }} known={new Set([...placed.values()].map(({ pc }) => pc))} />
      <Sheet>
        <h2>{say.change}</h2>
        <RoomForm action={`${path}/${room.room}`} button={say.save} errors={errors} values={values ?? now} />
      </Sheet>
    </Page>,
    hasErrors ? 400 : 200,
  )
}

function PcTable({ room, here, known }: { room: Room; here: PcPlace | null; known: ReadonlySet<Id> }) {
  return (
    <DataTable<Pc>
      caption={say.pcCaption(room.name)}
      rows={room.pcs}
      keyOf={({ pc }) => pc}
      columns={[
        { head: say.label, rowHead: true, cell: ({ label }) => label },
        {
          head: say.isKnown,
          cell: ({ pc }) => (
            <>
              {known.has(pc) ? <Tag tone="good">{say.known}</Tag> : say.notKnown}{' '}
              {here?.pc === pc && <Tag tone="mark">{say.thisOne}</Tag>}
            </>
          ),
        },
      ]}
    />
  )
}

async function roomIn({ journal }: Rooms, { params }: Visit): Promise<Room | null> {
  const id = anId.safeParse(params['room'])
  return id.success ? roomById(journal.db, id.data) : null
}

const aRoomForm = z.object({ name: aRoomName, labels: plainText(2000) })

/** Adds a room, or changes the one in the address. */
async function keepRoom(rooms: Rooms, visit: Visit): Promise<Response> {
  const isNew = visit.params['room'] === undefined
  const room = isNew ? null : await roomIn(rooms, visit)
  const again = isNew ? roomsPage : roomPage
  if (!isNew && !room) return again(rooms, visit)
  const form = await parseForm(visit.request, aRoomForm)
  if (!form.ok) return again(rooms, visit, form)
  const labels = labelsIn(form.value.labels)
  if (!labels.ok) return again(rooms, visit, refusal(labels.why, form.value))
  const wanted = { name: form.value.name, labels: labels.value, ...(room ? { room: room.room } : {}) }
  const kept = await setRoom(rooms.journal, visit.actor, wanted)
  return kept.ok ? redirectTo(`${path}/${kept.value}?saved=1`) : again(rooms, visit, refusal(kept.why, form.value))
}

function refusal(why: RoomRefusal['why'], values: Shown['values'] = {}): Shown {
  const field = why === 'name-taken' ? 'name' : 'labels'
  return { errors: { [field]: say.refusals[why] }, values }
}

async function keepPlace(rooms: Rooms, visit: Visit): Promise<Response> {
  const form = await parseForm(visit.request, z.object({ pc: anId }))
  const device = deviceOf(visit.request)
  if (!form.ok || device === null) return redirectTo(path)
  const placed = await placePc(rooms.journal, visit.actor, { device, pc: form.value.pc })
  if (placed.ok) return redirectTo(`${path}/${placed.value}?kept=1#this-pc`)
  return errorPage('not-found', { ...staffFrameOf(visit), say: say.refusals[placed.why] })
}
