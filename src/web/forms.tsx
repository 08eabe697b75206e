import type { ComponentChildren } from 'preact'
import { words } from './words.ts'

/** Sentences by field name, as `parseForm` gives them; '' stands for the form as a whole. */
export type FormErrors = Readonly<Record<string, string>>

/** `look`: `main` is the one next step of a page; use it once. `plain` is anything else; `warn` ends or deletes. */
interface ButtonProps {
  readonly children: ComponentChildren
  readonly look?: 'main' | 'plain' | 'warn'
  readonly name?: string
  readonly value?: string
  readonly type?: 'submit' | 'button'
  readonly id?: string
}

export function Button({ look = 'main', type = 'submit', ...rest }: ButtonProps) {
  return <button class={`button ${look}`} type={type} {...rest} />
}

/** A link that looks like a button: for going on, where nothing is sent. */
export function ButtonLink(props: { href: string; look?: 'main' | 'plain'; children: ComponentChildren; id?: string }) {
  const { look = 'main', ...rest } = props
  return <a class={`button ${look}`} {...rest} />
}

/**
 * A form that posts to `action`. The browser's own checks are off: they speak in the browser's words and language,
 * and cannot be read again. Ours come back with the page.
 */
export function Form(props: {
  action: string
  children: ComponentChildren
  upload?: boolean
  id?: string
  class?: string
}) {
  const { upload = false, ...rest } = props
  return (
    <form
      method="post"
      noValidate
      autocomplete="off"
      {...(upload ? { encType: 'multipart/form-data' } : {})}
      {...rest}
    />
  )
}

/**
 * The list at the top of a page whose form came back: each sentence leads to its field. Put it first inside <main>,
 * and give `Page` its `problem`, so that the title says so too. Nothing is drawn when there is nothing to mend.
 *
 * `labels`  the field's label by its name, in front of the sentence
 */
export function ErrorSummary({
  errors,
  labels = {},
}: {
  errors: FormErrors
  labels?: Readonly<Record<string, string>>
}) {
  const all = Object.entries(errors)
  if (all.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title" autofocus>
      <h2 id="error-summary-title">{words.errorSummary}</h2>
      <ul>
        {all.map(([name, sentence]) => (
          <li key={name}>{name === '' ? sentence : <a href={`#${name}`}>{withLabel(labels[name], sentence)}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

function withLabel(label: string | undefined, sentence: string): string {
  return label === undefined ? sentence : `${label}: ${sentence}`
}
