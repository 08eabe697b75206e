import { inLondon } from '#base'
import type { Route, Visit } from '#people'
import {
  answerPage,
  Button,
  ErrorSummary,
  Field,
  Form,
  Page,
  parseForm,
  Radios,
  redirectTo,
  type FormErrors,
} from '#web'
import { z } from 'zod'
import { leavings } from './class-facts.ts'
import { classFrame, classIn, ClassNav, nameOf, noSuchClass, pathOf } from './class-nav.tsx'
import { placesIn, type Class, type Place } from './class-tables.ts'
import type { Rooms } from './rooms.ts'
import { noteLeftEarly } from './save-register.ts'
import { classWords } from './words-class.ts'
import { registerWords } from './words-register.ts'

const { leftPage: say } = registerWords
const path = '/staff/class/:class/left/:learner'
const staff = ['tutor', 'manager'] as const

/** When one learner left before the end, and why, in the register's own codes. */
export function leftRoutes(rooms: Rooms): readonly Route[] {
  return [
    { method: 'GET', path, for: staff, answer: (visit) => leftPage(rooms, visit) },
    { method: 'POST', path, for: staff, answer: (visit) => keepLeft(rooms, visit) },
  ]
}

interface Shown {
  readonly errors?: FormErrors
  readonly values?: Readonly<Record<string, string>>
}

interface Found {
  readonly is: Class
  readonly place: Place
}

async function placeIn(rooms: Rooms, visit: Visit): Promise<Found | null> {
  const is = await classIn(rooms, visit)
  const places = is ? await placesIn(rooms.journal.db, is.class) : []
  const place = places.find(({ learner }) => learner === visit.params['learner'])
  return is && place ? { is, place } : null
}

async function leftPage(rooms: Rooms, visit: Visit, { errors = {}, values }: Shown = {}): Promise<Response> {
  const found = await placeIn(rooms, visit)
  if (!found) return noSuchClass(visit)
  const { is, place } = found
  const hasErrors = Object.keys(errors).length > 0
  const now = inLondon(is.ended ?? rooms.journal.clock.now(), 'clock')
  const kept = { clock: place.leftClock ?? now, reason: place.left ?? '' }
  return answerPage(
    <Page {...classFrame(visit, is, 'register')} title={say.title(place.name)} problem={hasErrors} islands={['basics']}>
      <ErrorSummary errors={errors} />
      <ClassNav {...{ visit, is }} here="register" />
      <h1>{say.title(place.name)}</h1>
      <p>{nameOf(is)}</p>
      <LeftForm {...{ is, place, errors }} values={values ?? kept} />
      <p>
        <a href={pathOf(is.class, 'register')}>{say.back}</a>
      </p>
    </Page>,
    hasErrors ? 400 : 200,
  )
}

function LeftForm({ is, place, errors = {}, values = {} }: Shown & Found) {
  const action = `${pathOf(is.class, 'left')}/${place.learner}`
  return (
    <>
      <Form action={action}>
        <Field
          {...{ name: 'clock', label: say.clock, hint: say.clockHint, width: 4, maxLength: 5 }}
          value={values['clock']}
          error={errors['clock']}
        />
        <Radios
          {...{ name: 'reason', question: say.reason, chosen: values['reason'] }}
          options={leavings.map((key) => ({ key, text: classWords.leavings[key] }))}
          error={errors['reason']}
        />
        <Button>{say.button}</Button>
      </Form>
      {place.left !== null && (
        <Form action={action}>
          <Button look="plain" name="back" value="yes">
            {say.takeBack}
          </Button>
        </Form>
      )}
    </>
  )
}

const aLeaving = z.object({
  clock: z
    .string({ error: say.badClock })
    .transform((text) =>
      text
        .trim()
        .replace(/^(\d{1,2})[.: ]?(\d\d)$/, '$1:$2')
        .padStart(5, '0'),
    )
    .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), { error: say.badClock }),
  reason: z.enum(leavings, { error: say.noReason }),
})
/** The second form of the page: it takes back what the first one kept. */
const aTakingBack = z.object({ back: z.literal('yes') }).transform(() => ({ reason: null }))

async function keepLeft(rooms: Rooms, visit: Visit): Promise<Response> {
  const [found, form] = [await placeIn(rooms, visit), await parseForm(visit.request, z.union([aTakingBack, aLeaving]))]
  if (!found) return noSuchClass(visit)
  if (!form.ok) return leftPage(rooms, visit, form)
  const { is, place } = found
  await noteLeftEarly(rooms.journal, visit.actor, { class: is.class, learner: place.learner, ...form.value })
  return redirectTo(`${pathOf(is.class, 'register')}?saved=1`)
}
