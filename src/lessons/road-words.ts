/** What the road says. */
export const roadWords = {
  name: 'Your road',
  says: (donePlaces: number, all: number, here: string | undefined) =>
    `${donePlaces} of ${all} places done.${here === undefined ? '' : ` You are at ${here}.`}`,
  asTable: 'Read the road as a table',
  tableName: 'The places on your road',
  place: 'Place',
  lessonsDone: 'Lessons done',
  state: 'Where it is',
  progress: (done: number, of: number) => (of === 0 ? 'Ahead' : `${done} of ${of} ${of === 1 ? 'lesson' : 'lessons'}`),
  done: 'Done',
  here: 'You are here',
  begun: 'Begun',
  ahead: 'Ahead',
}
