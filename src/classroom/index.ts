// The classroom: rooms with labelled PCs, classes with their register, and who sees to what in a class. Promises: the
// register speaks the prison's own codes; what it says of a learner stays in her file at this site; whoever ends a
// class ends it for everyone in seconds, with all work kept.
export { classroomKinds } from './kinds.ts'
export { classroomProjections } from './projections.ts'
export { classroomNeeds, classroomRoutes } from './routes.ts'
export { notesBesideWork } from './note-pages.tsx'
export { furnishDemo } from './demo-room.ts'
export type { Rooms } from './rooms.ts'
export { standUpAtHome, standUpOwnWords } from './stand-up-at-home.tsx'
export { classToday } from './today-class.tsx'
