/** Whose road it is: what it is called, and how the place is named where she is. */
export interface WhoseRoad {
  readonly name: string
  readonly here: string
  readonly at: (place: string) => string
}

/** For the learner whose road it is. */
export const herRoad: WhoseRoad = {
  name: 'Your road',
  here: 'You are here',
  at: (place) => `You are at ${place}.`,
}

/** What the road says, whoever reads it. */
export const roadWords = {
  says: (donePlaces: number, all: number) => `${donePlaces} of ${all} places done.`,
  asTable: 'Read the road as a table',
  tableName: 'The places on your road',
  place: 'Place',
  lessonsDone: 'Lessons done',
  state: 'Where it is',
  progress: (done: number, of: number) => (of === 0 ? 'Ahead' : `${done} of ${of} ${of === 1 ? 'lesson' : 'lessons'}`),
  done: 'Done',
  begun: 'Begun',
  ahead: 'Ahead',
}
