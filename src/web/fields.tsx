import type { ComponentChildren, ComponentProps } from 'preact'
import { words } from './words.ts'

/**
 * One labelled input. Its id is its name, so that the error summary can lead to it.
 *
 * `label`  what is asked; `hint` how to answer; `error` what to mend, a sentence
 * `lines`  makes it a text box of so many lines
 * `width`  room for about so many characters; without it the field is as wide as its column
 * `code`   sets what is typed in the code face
 */
interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly type?: 'text' | 'password' | 'number' | 'date' | 'search' | 'file'
  readonly lines?: number
  readonly width?: 4 | 8 | 12 | 20
  readonly autocomplete?: string
  readonly inputMode?: 'text' | 'numeric'
  readonly code?: boolean
  readonly maxLength?: number
  readonly accept?: string
}

export function Field(props: FieldProps) {
  const { name, label, hint, error, lines } = props
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <label for={name}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldError name={name} error={error} />
      {lines === undefined ? <Line {...props} /> : <Lines {...props} lines={lines} />}
    </div>
  )
}

function Line(props: FieldProps) {
  const { type = 'text', value, width, code } = props
  const attributes = {
    ...shared(props),
    type,
    class: [width && `w${width}`, code && 'code'].filter(Boolean).join(' ') || undefined,
    // What was typed as a secret is never sent back.
    ...(type === 'password' || value === undefined ? {} : { value }),
  }
  // Preact's type has one shape for each `type`; ours is any of them, and all of ours take these attributes.
  return <input {...(attributes as ComponentProps<'input'>)} />
}

function Lines(props: FieldProps & { lines: number }) {
  return (
    <textarea {...shared(props)} rows={props.lines} class={props.code ? 'code' : undefined}>
      {props.value}
    </textarea>
  )
}

function shared({ name, hint, error, autocomplete = 'off', inputMode, maxLength, accept }: FieldProps) {
  return {
    id: name,
    name,
    autocomplete,
    autocapitalize: 'off' as const,
    spellcheck: false,
    'aria-describedby': describedBy(name, hint, error),
    ...(error === undefined ? {} : { 'aria-invalid': true }),
    ...(inputMode === undefined ? {} : { inputMode }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(accept === undefined ? {} : { accept }),
  }
}

/**
 * A question with one answer (`Radios`) or any number (`Checkboxes`).
 *
 * `options`  `key` is what is sent; `hint` a line below the text
 */
interface ChoiceProps {
  readonly name: string
  readonly question: ComponentChildren
  readonly options: readonly { readonly key: string; readonly text: ComponentChildren; readonly hint?: string }[]
  readonly chosen?: string | readonly string[] | undefined
  readonly hint?: string
  readonly error?: string | undefined
  /** Several short options beside each other where there is room. */
  readonly inLine?: boolean
}

export function Radios(props: ChoiceProps) {
  return <Choices {...props} type="radio" />
}

export function Checkboxes(props: ChoiceProps) {
  return <Choices {...props} type="checkbox" />
}

function Choices({
  name,
  question,
  options,
  chosen,
  hint,
  error,
  inLine,
  type,
}: ChoiceProps & { type: 'radio' | 'checkbox' }) {
  const taken = [chosen ?? []].flat()
  return (
    <fieldset class={error === undefined ? 'field' : 'field wrong'} aria-describedby={describedBy(name, hint, error)}>
      <legend>{question}</legend>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldError name={name} error={error} />
      <div class={inLine ? 'choices in-line' : 'choices'}>
        {options.map((option, nth) => (
          <label class="choice" key={option.key}>
            {/* The first has the bare name as its id: the error summary leads there. */}
            <input
              id={nth === 0 ? name : `${name}-${nth + 1}`}
              type={type}
              name={name}
              value={option.key}
              checked={taken.includes(option.key)}
            />
            <span>
              {option.text}
              {option.hint !== undefined && <span class="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function FieldError({ name, error }: { name: string; error: string | undefined }) {
  if (error === undefined) return null
  return (
    <p class="field-error" id={`${name}-error`}>
      <span class="unseen">{words.fieldProblem} </span>
      {error}
    </p>
  )
}

function describedBy(name: string, hint?: string, error?: string): string | undefined {
  const ids = [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
