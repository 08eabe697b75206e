import type { Need, Route } from '#people'
import { classListRoutes } from './class-list-page.tsx'
import { classesOfLearnerRoutes } from './class-of-learner-page.tsx'
import { classesRoutes } from './class-page.tsx'
import { pastClassRoutes } from './class-past-page.tsx'
import { wingRoutes } from './class-wing-page.tsx'
import { liveRoutes } from './live-routes.ts'
import { namingRoutes } from './mentor-name-pages.tsx'
import { mentorRoutes } from './mentor-pages.tsx'
import { mentorWorkRoutes } from './mentor-work-pages.tsx'
import { leftRoutes } from './register-left-page.tsx'
import { registerRoutes } from './register-page.tsx'
import { roomRoutes } from './room-pages.tsx'
import type { Rooms } from './rooms.ts'
import { boardRoutes } from './stand-up-board.tsx'
import { standUpNeeds } from './stand-up-needs.ts'
import { standUpRoutes } from './stand-up-page.tsx'
import { classroomToday } from './today-needs.ts'

/** Every route of this room. */
export function classroomRoutes(rooms: Rooms): readonly Route[] {
  return [
    // One line for each part of the room.
    ...liveRoutes(rooms),
    ...[...roomRoutes(rooms), ...classesRoutes(rooms), ...pastClassRoutes(rooms), ...classListRoutes(rooms)],
    ...[...standUpRoutes(rooms), ...boardRoutes(rooms)],
    ...[...namingRoutes(rooms), ...mentorRoutes(rooms), ...mentorWorkRoutes(rooms)],
    ...classesOfLearnerRoutes(rooms),
    ...[...registerRoutes(rooms), ...leftRoutes(rooms), ...wingRoutes(rooms)],
  ]
}

type Ask = () => Promise<readonly Need[]>

/** What this room knows of that waits for a person, for the staff's first screen. */
export function classroomNeeds(rooms: Rooms): readonly Ask[] {
  return [
    // One line for each part of the room.
    ...[standUpNeeds(rooms), classroomToday(rooms)],
  ]
}
