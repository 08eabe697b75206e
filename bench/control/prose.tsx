import { useState } from 'react'
import { Html } from './html.tsx'
import type { LessonAnswer } from './lesson.ts'

type Question = LessonAnswer['questions'][number]

/** The text of the lesson with its questions, and the way to the exercises in code. */
export function Prose({ lesson, open }: { readonly lesson: LessonAnswer; readonly open: (exercise: string) => void }) {
  return (
    <>
      {lesson.stages.map(({ stage, blocks }) => (
        <section key={stage}>
          <h2 id={stage}>{stage}</h2>
          {blocks.map((block) =>
            block.kind === 'text' ? (
              <Html key={block.html} html={block.html} />
            ) : (
              <Exercise key={block.exercise} name={block.exercise} lesson={lesson} open={open} />
            ),
          )}
        </section>
      ))}
      <h2 id="words">New words</h2>
      <dl className="words">
        {lesson.words.map(({ word, means }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a className="button plain" href={lesson.next.href}>
          {lesson.next.title}
        </a>
      </p>
    </>
  )
}

interface Placed {
  readonly name: string
  readonly lesson: LessonAnswer
  readonly open: (exercise: string) => void
}

function Exercise({ name, lesson, open }: Placed) {
  const question = lesson.questions.find((one) => one.name === name)
  if (question) return <Choice question={question} />
  const work = lesson.works.find((one) => one.name === name)
  if (!work) return null
  const press = () => {
    open(work.exercise)
  }
  return (
    <p>
      <button type="button" className="button plain" onClick={press}>
        Open: {work.title}
      </button>
    </p>
  )
}

function Choice({ question: { id, title, question, options } }: { readonly question: Question }) {
  const [chosen, setChosen] = useState('')
  const [answered, setAnswered] = useState('')
  return (
    <section className="question" aria-labelledby={`title-${id}`}>
      <p className="question-kind">What do you think?</p>
      <h3 id={`title-${id}`}>{title}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setAnswered(chosen)
        }}
      >
        <fieldset className="field">
          <legend>
            <Html html={question} />
          </legend>
          <div className="choices">
            {options.map(({ key, text }) => (
              <label className="choice" key={key}>
                <input
                  type="radio"
                  name={id}
                  checked={chosen === key}
                  onChange={() => {
                    setChosen(key)
                  }}
                />
                <span>{text}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <button className="button plain" type="submit">
          Answer
        </button>
      </form>
      <p role="status">{options.find(({ key }) => key === answered)?.say}</p>
    </section>
  )
}
