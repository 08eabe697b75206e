import type { Route } from '#people'
import { EndClass } from './end-class.ts'
import { endClassRoutes } from './end-class-page.tsx'
import { handRoutes, putHandsInHeader } from './hand-pages.tsx'
import { livePageRoutes } from './live-page.tsx'
import { LiveRoom } from './live-room.tsx'
import { noteRoutes } from './note-pages.tsx'
import type { Rooms } from './rooms.ts'

/** Opens the live room: from now on screens hear of what happens. gives its pages. */
export function liveRoutes(rooms: Rooms): readonly Route[] {
  const ending = new EndClass(rooms)
  const room = new LiveRoom(rooms, (file, from) => {
    ending.leaveEarly(file, from).catch((error: unknown) => console.error('A screen could not be signed out.', error))
  })
  putHandsInHeader(rooms)
  return [
    ...[...livePageRoutes(rooms, room.whereabouts), ...endClassRoutes(rooms, ending)],
    ...[...handRoutes(rooms), ...noteRoutes(rooms)],
  ]
}
