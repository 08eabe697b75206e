import { lazy, Suspense, use, useState } from 'react'
import { Html } from './html.tsx'
import type { LessonAnswer } from './lesson.ts'
import { Prose } from './prose.tsx'

// The editor is the heavy part: it comes in a file of its own, and the words are there before it.
const WorkColumn = lazy(() => import('./work-column.tsx'))

export function LessonPage({ asked }: { readonly asked: Promise<LessonAnswer> }) {
  const lesson = use(asked)
  const [open, setOpen] = useState(lesson.works[0]?.exercise)
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <Header lesson={lesson} />
      <main id="main" className="wide" tabIndex={-1}>
        <div className="lesson-head">
          <div>
            <h1>{lesson.title}</h1>
            <p>About {lesson.minutes} minutes</p>
          </div>
          <Html html={lesson.road} />
        </div>
        <div className="lesson">
          <div className="lesson-read prose" id="read" tabIndex={-1}>
            <Prose lesson={lesson} open={setOpen} />
          </div>
          <div className="lesson-work" id="work" tabIndex={-1}>
            <Suspense fallback={<p>Loading …</p>}>
              <WorkColumn works={lesson.works} open={open} />
            </Suspense>
          </div>
        </div>
      </main>
    </>
  )
}

function Header({ lesson }: { readonly lesson: LessonAnswer }) {
  return (
    <header className="page-header">
      <a className="home-link" href="/">
        <span className="logo-name">Throughgate</span>
      </a>
      <nav className="where" aria-label="Where you are">
        <ol>
          {lesson.where.map(({ text, href }) => (
            <li key={text}>
              <a href={href}>{text}</a>
            </li>
          ))}
          <li>
            <span aria-current="page">{lesson.title}</span>
          </li>
        </ol>
      </nav>
      <div className="saved-state" role="status">
        Saved
      </div>
      <div className="who">
        <span className="who-name">{lesson.learner}</span>
        <button className="button quiet" type="button">
          Sign out
        </button>
      </div>
    </header>
  )
}
