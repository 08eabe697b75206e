import type { ComponentChildren } from 'preact'
import { asset, assetsOf } from './assets.ts'
import { Logo } from './logo.tsx'
import { attributesOf, usualReading, type ReadingSettings } from './reading.ts'
import { words } from './words.ts'

/** One step of "where I am"; the last has no `href`. */
interface Crumb {
  readonly text: string
  readonly href?: string
}

/**
 * Who is signed in, as the header says it.
 *
 * `home`      her first page
 * `settings`  where she chooses how pages look; the footer of every page leads there
 * `session`   which session this page was made for: what its island names when it listens for events. Opens nothing
 * `signOut`   where that form posts; `/sign-out` unless said
 */
interface SignedIn {
  readonly name: string
  readonly home: string
  readonly settings?: string
  readonly session?: string
  readonly signOut?: string
}

type SavedState = keyof typeof words.saved

/**
 * The whole HTML document.
 *
 * `title`     the page's own name, as its <h1> says it
 * `where`     the way here, in the header's fixed place
 * `banner`    a line above everything, as in "Demo"
 * `nav`       the few pages a member of staff moves between; `here` marks this one
 * `saved`     what the slot `#saved-state` says at first; without it the slot is empty and takes no room
 * `handUp`    what stands in the slot for asking for help
 * `reading`   how this reader wants her pages
 * `islands`   names of built scripts; each also brings its style sheet of the same name if it has one. Unless said, the
 *             page of somebody signed in brings `basics`, which covers it when the session ends
 * `wide`      true lets <main> use the whole width, for a lesson or a table
 * `staff`     true sets smaller type and tighter rows
 * `problem`   true when a form came back with something to mend, so that the title says so first
 */
export interface PageProps {
  readonly title: string
  readonly where?: readonly Crumb[]
  readonly banner?: ComponentChildren
  readonly nav?: readonly { readonly text: string; readonly href: string; readonly here?: boolean }[]
  readonly signedIn?: SignedIn
  readonly saved?: SavedState
  readonly handUp?: ComponentChildren
  readonly reading?: ReadingSettings
  readonly islands?: readonly string[]
  readonly wide?: boolean
  readonly staff?: boolean
  readonly problem?: boolean
  readonly children: ComponentChildren
}

export function Page(props: PageProps) {
  const { reading = usualReading, wide = false, staff = false } = props
  const { islands = props.signedIn === undefined ? [] : ['basics'] } = props
  return (
    <html lang="en-GB" data-kind={staff ? 'staff' : 'learner'} {...attributesOf(reading)}>
      <Head {...props} reading={reading} islands={islands} />
      <body>
        <a class="skip-link" href="#main">
          {words.skipToMain}
        </a>
        {props.banner !== undefined && (
          <aside class="banner" aria-label={words.aboutSite}>
            {props.banner}
          </aside>
        )}
        <Header {...props} />
        <main id="main" class={wide ? 'wide' : undefined} tabIndex={-1}>
          {props.children}
        </main>
        <footer class="page-footer">
          <p>
            {words.product}. {words.footer}
          </p>
          {props.signedIn?.settings !== undefined && (
            <p>
              <a href={props.signedIn.settings}>{words.settings}</a>
            </p>
          )}
        </footer>
      </body>
    </html>
  )
}

function Head(props: PageProps & { reading: ReadingSettings; islands: readonly string[] }) {
  const { title, problem, reading, islands } = props
  const brought = islands.map(assetsOf)
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${problem ? `${words.problemInTitle}: ` : ''}${title} — ${words.product}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={schemes[reading.theme]} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {[...firstFonts[reading.font], ...(islands.includes('lesson') ? [codeFont] : [])].map((name) => (
        <link key={name} rel="preload" href={asset(name)} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={asset('style.css')} />
      {brought.map(({ style }) => style !== undefined && <link key={style} rel="stylesheet" href={style} />)}
      {/* All at once: without these the browser learns of a script's parts when the script is there. */}
      {brought.flatMap(({ needs }) => needs.map((part) => <link key={part} rel="modulepreload" href={part} />))}
      {brought.map(({ script }) => (
        <script key={script} type="module" src={script} />
      ))}
    </head>
  )
}

const schemes = { auto: 'light dark', light: 'light', dark: 'dark', contrast: 'dark' } as const
// Asked for beside the style sheet: when they come after it, the whole page is laid out twice.
const firstFonts = {
  atkinson: ['fonts/next-400.woff2', 'fonts/next-700.woff2'],
  lexend: ['fonts/lexend-400.woff2', 'fonts/lexend-700.woff2'],
} as const
const codeFont = 'fonts/mono-400.woff2'

function Header({ where = [], nav = [], signedIn, saved, handUp }: PageProps) {
  return (
    <header class="page-header">
      <a class="home-link" href={signedIn?.home ?? '/'}>
        <Logo />
      </a>
      {where.length > 0 && <Where steps={where} />}
      <div class="saved-state" id="saved-state" role="status" data-state={saved}>
        {saved !== undefined && words.saved[saved]}
      </div>
      <div class="hand-up" id="hand-up">
        {handUp}
      </div>
      {signedIn !== undefined && <Who {...signedIn} />}
      {nav.length > 0 && (
        <nav class="page-nav" aria-label={words.pagesHere}>
          <ul>
            {nav.map(({ text, href, here }) => (
              <li key={href}>
                <a href={href} aria-current={here ? 'page' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}

function Where({ steps }: { steps: readonly Crumb[] }) {
  return (
    <nav class="where" aria-label={words.whereYouAre}>
      <ol>
        {steps.map(({ text, href }) => (
          <li key={text}>{href === undefined ? <span aria-current="page">{text}</span> : <a href={href}>{text}</a>}</li>
        ))}
      </ol>
    </nav>
  )
}

function Who({ name, session, signOut = '/sign-out' }: SignedIn) {
  return (
    <div class="who">
      <span class="who-name">{name}</span>
      <form method="post" action={signOut} data-session={session} data-stream={asset('stream-worker.js')}>
        <button class="button quiet" type="submit">
          {words.signOut}
        </button>
      </form>
    </div>
  )
}
