import { useEffect, useRef, useState } from 'react'
import type { Files } from '#findings'
import type { Preview } from '../../browser/preview.ts'
import { CodeEditor } from './code-editor.tsx'
import { Html } from './html.tsx'
import type { LessonAnswer } from './lesson.ts'

type WorkOf = LessonAnswer['works'][number]

/** The exercises in code, one at a time, with the page they make. */
export default function WorkColumn({
  works,
  open,
}: {
  readonly works: readonly WorkOf[]
  readonly open: string | undefined
}) {
  const work = works.find(({ exercise }) => exercise === open)
  return work ? <Work key={work.exercise} work={work} /> : null
}

function Work({ work }: { readonly work: WorkOf }) {
  const files = useRef<Files>(work.files)
  const { place, show } = usePreview(work.files)
  const { verdict, press, isRunning } = useCheck(work, files)
  const changed = (next: Files) => {
    files.current = next
    show(next)
  }
  return (
    <>
      <section data-work={work.exercise} aria-labelledby={`title-${work.exercise}`}>
        <h2 id={`title-${work.exercise}`}>{work.title}</h2>
        <Html html={work.task} />
        <CodeEditor show={work.show} files={work.files} changed={changed} checked={press} />
        <div className="code-bar">
          <button
            type="button"
            className="button main"
            aria-keyshortcuts="Control+Enter"
            aria-disabled={isRunning}
            onClick={press}
          >
            {isRunning ? 'Checking …' : 'Check'}
          </button>
        </div>
        <div data-verdict aria-live="polite">
          {verdict}
        </div>
      </section>
      <div className="lesson-page" id="page">
        <div className="preview" ref={place} />
      </div>
    </>
  )
}

/** The live page comes once she can type, as in ours. */
function usePreview(first: Files) {
  const place = useRef<HTMLDivElement>(null)
  const preview = useRef<Preview | null>(null)
  const newest = useRef(first)
  useEffect(() => {
    let isGone = false
    void import('../../browser/preview.ts').then(({ createPreview }) => {
      if (isGone || !place.current) return
      preview.current = createPreview({ container: place.current, address: '/frame', title: 'Your page', restMs: 300 })
      preview.current.show(newest.current)
    })
    return () => {
      isGone = true
      preview.current?.close()
    }
  }, [])
  const show = (files: Files) => {
    newest.current = files
    preview.current?.show(files)
  }
  return { place, show }
}

/** Check, with the frame that ours has. It is fetched at the first press. */
function useCheck(work: WorkOf, files: { readonly current: Files }) {
  const [verdict, setVerdict] = useState('')
  const [isRunning, setIsRunning] = useState(false)
  const run = async () => {
    setIsRunning(true)
    const { createCheckFrame } = await import('../../browser/check-frame.ts')
    const frame = createCheckFrame('/frame')
    const result = await frame.run({ language: work.language, files: files.current, checks: work.checksSource })
    frame.close()
    setVerdict(result.verdict === 'pass' ? 'That works.' : 'Not there yet.')
    setIsRunning(false)
  }
  const press = () => {
    if (!isRunning) void run()
  }
  return { verdict, isRunning, press }
}
