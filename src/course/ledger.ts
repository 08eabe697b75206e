import { join } from 'node:path'
import type { Faults } from './fault.ts'
import { readText } from './read-texts.ts'
import type { Course } from './types.ts'
import { words } from './words.ts'

/**
 * Holds the exercise ids against `exercise-ids.txt`, where each id ever given stands with its place. An id in it is
 * never given again, even when its exercise is gone: work of a learner may still carry it.
 */
export function holdLedger(course: Course, path: string, faults: Faults): void {
  const places = readLedger(readText(join(course.folder, 'exercise-ids.txt')) ?? '', path, faults)
  for (const lesson of course.lessons) {
    for (const { id, name } of lesson.exercises) {
      const place = `${lesson.folder}/${name}`
      const known = places.get(id)
      if (known === undefined) faults.add({ path, field: id, ...words.notInLedger(`${id} ${place}`) })
      else if (known !== place) faults.add({ path, field: id, ...words.ledgerOther(known) })
    }
  }
}

function readLedger(text: string, path: string, faults: Faults): Map<string, string> {
  const places = new Map<string, string>()
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const [, id, place] = /^(ex-[0-9a-z]{8}) (\S+)$/.exec(line.trim()) ?? []
    if (id === undefined || place === undefined) faults.add({ path, line: at + 1, ...words.ledgerLine })
    else if (places.has(id)) faults.add({ path, line: at + 1, ...words.ledgerTwice(id) })
    else places.set(id, place)
  })
  return places
}
