import { staffFrameOf, type Route, type Visit } from '#people'
import { answerPage, Page } from '#web'
import type { Rooms } from './rooms.ts'
import { classWords as say } from './words-class.ts'

const staff = ['tutor', 'manager'] as const

export function classRoutes(rooms: Rooms): readonly Route[] {
  return [{ method: 'GET', path: '/staff/class', for: staff, answer: (visit) => classesPage(rooms, visit) }]
}

function classesPage(_rooms: Rooms, visit: Visit): Promise<Response> {
  return Promise.resolve(
    answerPage(
      <Page {...staffFrameOf(visit)} title={say.title}>
        <h1>{say.title}</h1>
      </Page>,
    ),
  )
}
