import { anId } from '#base'
import { Field, Radios, type FormErrors } from '#web'
import { z } from 'zod'
import { slots } from './class-facts.ts'
import type { Room } from './room-tables.ts'
import { classWords } from './words-class.ts'

const { open: say, slotNames } = classWords

/** What a form says of a class: its day, its slot, its room. */
export const aClassForm = z.object({
  date: z.iso.date({ error: say.badDate }),
  slot: z.enum(slots),
  room: anId,
})

interface ClassFieldsProps {
  readonly all: readonly Room[]
  readonly errors?: FormErrors
  readonly values?: Readonly<Record<string, string>>
}

/** The three questions about a class, answered as far as they can be. */
export function ClassFields({ all, errors = {}, values = {} }: ClassFieldsProps) {
  return (
    <>
      <Field
        {...{ name: 'date', label: say.date, hint: say.dateHint, width: 8, maxLength: 10 }}
        value={values['date']}
        error={errors['date']}
      />
      <Radios
        {...{ name: 'slot', question: say.slot, inLine: true, chosen: values['slot'], error: errors['slot'] }}
        options={slots.map((key) => ({ key, text: slotNames[key] }))}
      />
      <Radios
        {...{ name: 'room', question: say.room, inLine: true, chosen: values['room'], error: errors['room'] }}
        options={all.map(({ room, name }) => ({ key: room, text: name }))}
      />
    </>
  )
}
