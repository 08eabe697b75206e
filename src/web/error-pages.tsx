import { answerPage } from './answers.ts'
import { ButtonLink } from './forms.tsx'
import { Page, type PageProps } from './page.tsx'
import { words } from './words.ts'

export type ErrorKind = keyof typeof words.errorPages

const statuses: Record<ErrorKind, number> = {
  'not-found': 404,
  refused: 403,
  'signed-out': 401,
  'bad-form': 400,
  elsewhere: 403,
  'wrong-address': 421,
  'too-big': 413,
  'too-slow': 408,
  busy: 503,
  fault: 500,
}

/**
 * What a room may say differently.
 *
 * `say`    a sentence in place of the usual ones, as in "This page is for tutors."
 * `next`   where to go from here; otherwise home, or to sign-in for who is signed out
 * and the frame's own settings, so that the page looks as the reader's others do
 */
interface ErrorPageSettings extends Pick<PageProps, 'banner' | 'reading' | 'signedIn'> {
  readonly say?: string
  readonly next?: { readonly text: string; readonly href: string }
}

/** A page that says what happened and what to do next. It never holds a stack trace or the computer's own words. */
export function errorPage(kind: ErrorKind, { say, next, ...frame }: ErrorPageSettings = {}): Response {
  const { title, say: usual } = words.errorPages[kind]
  const usualNext =
    kind === 'signed-out'
      ? { text: words.signIn, href: '/' }
      : { text: words.goHome, href: frame.signedIn?.home ?? '/' }
  const { text, href } = next ?? usualNext
  return answerPage(
    <Page title={title} {...frame}>
      <div class="message">
        <h1>{title}</h1>
        <p>{say ?? usual.join(' ')}</p>
        <p>
          <ButtonLink href={href}>{text}</ButtonLink>
        </p>
      </div>
    </Page>,
    statuses[kind],
  )
}
