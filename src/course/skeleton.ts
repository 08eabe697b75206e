import type { Faults } from './fault.ts'
import type { Course, Lesson } from './types.ts'
import { words } from './words.ts'

/** Which kind of exercise a stage is for: a lesson that has the stage has one of the kind, in that stage. */
const kindOfStage = { predict: 'predict', change: 'change', make: 'make' } as const

/** Holds the order of the road and the skeleton of a lesson: what it needs comes before it; each stage has its kind. */
export function holdSkeleton(lesson: Lesson, course: Course, path: string, faults: Faults): void {
  const place = course.lessons.indexOf(lesson)
  for (const slug of lesson.needs) {
    const needed = course.lessons.findIndex((other) => other.slug === slug)
    if (needed === -1) faults.add({ path, field: 'needs', ...words.needsUnknown(slug) })
    else if (needed >= place) faults.add({ path, field: 'needs', ...words.needsLater(slug) })
  }
  for (const { stage, blocks } of lesson.stages) {
    const kind = stage in kindOfStage ? kindOfStage[stage as keyof typeof kindOfStage] : null
    const names = blocks.map((block) => (block.kind === 'exercise' ? block.exercise : ''))
    const kinds = lesson.exercises.filter(({ name }) => names.includes(name)).map((exercise) => exercise.kind)
    if (kind !== null && !kinds.includes(kind)) faults.add({ path, field: stage, ...words.kindMissing(stage, kind) })
  }
  const linked = lesson.stages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'text' ? linksIn(block.html) : [])),
  )
  const tasks = lesson.exercises.flatMap((exercise) => linksIn('task' in exercise ? exercise.task : exercise.question))
  for (const slug of [...linked, ...tasks]) {
    if (!course.lessons.some((other) => other.slug === slug)) faults.add({ path, ...words.needsUnknown(slug) })
  }
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/href="\/lessons\/([a-z0-9-]+)"/g)].map(([, slug]) => slug ?? '')
}
