// The control: the same lesson page as a single-page program, as a good team would build it with React and CodeMirror.
import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { LessonPage } from './lesson-page.tsx'
import type { LessonAnswer } from './lesson.ts'

const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <Suspense fallback={<main id="main">Loading …</main>}>
      <LessonPage asked={askForLesson()} />
    </Suspense>,
  )
}

// Its address is preloaded by the shell, so the answer is on its way before this program is.
async function askForLesson(): Promise<LessonAnswer> {
  const answer = await fetch(`/api${location.pathname}`)
  return (await answer.json()) as LessonAnswer // the control's own server's
}
