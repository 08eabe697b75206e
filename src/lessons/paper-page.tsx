import { anId, newId } from '#base'
import type { CodeExercise } from '#course'
import { frameOf, type Route, type Visit } from '#people'
import { answerPage, Button, errorPage, Form, Page, parseForm, redirectTo } from '#web'
import { openWork, placeOf, typeIn, type OpenWork } from '#work'
import { z } from 'zod'
import { IslandData } from './island-data.tsx'
import type { PaperData } from './lesson-data.ts'
import { practiceWords } from './practice-words.ts'
import { answerGone, answerRefusal, filesIn, learnerOf, mostBytes } from './requests.ts'
import { codeById, pathTo, type Found, type Rooms } from './rooms.ts'

const say = practiceWords.paper

/** A sheet has this many lines at least, and always some more than are written on it. */
const fewestLines = 24
const spareLines = 8

type CodeFound = Found<CodeExercise>

/** What she wrote on paper in her cell, typed in on a page with line numbers as on the sheet and nothing else. */
export function paperRoutes(rooms: Rooms): readonly Route[] {
  const on = (answer: (rooms: Rooms, visit: Visit, found: CodeFound) => Promise<Response>) => (visit: Visit) => {
    const found = codeById(rooms.course, visit.params['exercise'])
    return found ? answer(rooms, visit, found) : Promise.resolve(answerGone(visit))
  }
  const shared = { path: '/work/:exercise/paper', for: ['learner'] } as const
  return [
    { method: 'GET', ...shared, answer: on(paperPage) },
    { method: 'POST', ...shared, mostBytes, answer: on(takePaper) },
  ]
}

async function paperPage({ shelf }: Rooms, visit: Visit, { lesson, exercise }: CodeFound): Promise<Response> {
  const learner = learnerOf(visit).id
  const work = await openWork(shelf, learner, placeOf(lesson, exercise))
  const isEmpty = visit.url.searchParams.has('empty')
  const where = [{ text: lesson.title, href: pathTo(lesson, exercise) }, { text: say.crumb }]
  const data: PaperData = {
    ...{ exercise: exercise.id, learner, show: exercise.show, files: work.files, number: work.number },
    next: pathAfterPaper({ lesson, exercise }),
  }
  return answerPage(
    <Page {...frameOf(visit)} title={say.title(exercise.title)} where={where} islands={['basics']}>
      <h1>{say.title(exercise.title)}</h1>
      <p>{say.lead}</p>
      <Form action={`/work/${exercise.id}/paper`} id="paper">
        <input type="hidden" name="command" value={newId()} />
        <input type="hidden" name="base" value={String(work.number)} />
        {exercise.show.map((file) => (
          <SheetOf key={file} {...{ file, text: isEmpty ? '' : (work.files[file] ?? '') }} />
        ))}
        <p class="hint">{say.before}</p>
        <div class="code-bar" data-bar>
          <Button>{say.keep}</Button>
        </div>
      </Form>
      <Ways {...{ exercise, work, isEmpty, back: pathTo(lesson, exercise) }} />
      <IslandData id="paper-data" data={data} />
    </Page>,
  )
}

interface WaysProps {
  readonly exercise: CodeExercise
  readonly work: OpenWork
  readonly isEmpty: boolean
  readonly back: string
}

function Ways({ exercise: { id, show }, work, isEmpty, back }: WaysProps) {
  const hasText = show.some((file) => (work.files[file] ?? '') !== '')
  return (
    <ul class="ways">
      {hasText && (
        <li>
          <a href={`/work/${id}/paper${isEmpty ? '' : '?empty'}`}>{isEmpty ? say.full : say.empty}</a>
        </li>
      )}
      <li>
        <a href={back}>{say.back}</a>
      </li>
    </ul>
  )
}

/** One file as a sheet: a box with a number at each line. The numbers are drawn beside it; the island adds more. */
function SheetOf({ file, text }: { file: string; text: string }) {
  const lines = Math.max(fewestLines, text.split('\n').length + spareLines)
  const id = `paper-${file}`
  return (
    <div class="paper-file">
      <label for={id}>{say.box(file)}</label>
      <div class="paper-sheet">
        <ol class="paper-numbers" aria-hidden="true">
          {Array.from({ length: lines }, (_, at) => (
            <li key={at}>{at + 1}</li>
          ))}
        </ol>
        <textarea
          {...{ id, name: `file:${file}`, rows: lines, spellcheck: false, autocapitalize: 'off', wrap: 'off' }}
          {...{ autocomplete: 'off', 'data-file': file }}
        >
          {/* HTML drops a line break that comes first: one more keeps hers. */}
          {text.startsWith('\n') ? `\n${text}` : text}
        </textarea>
      </div>
    </div>
  )
}

const aSheet = z.object({ command: anId, base: z.coerce.number().int().min(0) }).catchall(z.string())

/** Without JavaScript the whole sheet comes at once. */
async function takePaper({ shelf }: Rooms, visit: Visit, found: CodeFound): Promise<Response> {
  const form = await parseForm(visit.request, aSheet, mostBytes)
  if (!form.ok) return errorPage('bad-form', frameOf(visit))
  const { command, base, ...fields } = form.value
  const { lesson, exercise } = found
  const sheet = { command, base, files: { ...exercise.start, ...filesIn(fields) } }
  const typed = await typeIn(shelf, learnerOf(visit).id, placeOf(lesson, exercise), sheet)
  return typed.ok ? redirectTo(pathAfterPaper(found)) : answerRefusal(visit, typed)
}

function pathAfterPaper({ lesson, exercise: { id } }: CodeFound): string {
  return `/lessons/${lesson.slug}?at=${id}&typed=${id}#work-${id}`
}
