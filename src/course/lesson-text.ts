import type { Faults, Source } from './fault.ts'
import { htmlOf, lineOf, parseMarkdown, textOf, type Node, type Surroundings } from './markdown.ts'
import type { Block, LessonStage, Stage } from './types.ts'
import { words } from './words.ts'

/**
 * The text of a lesson as its stages.
 *
 * `source`     all of lesson.md with the head blanked, so that lines count as in the file
 * `stages`     the stages the track declares: each once, in this order
 * `exercises`  the names that can be placed; each must be, once
 */
export function readLessonText(
  source: Source,
  expected: { stages: readonly Stage[]; exercises: readonly string[] },
  around: Surroundings,
): LessonStage[] {
  const parts = cutAtStages(parseMarkdown(source.text).children)
  const placed = new Map<string, number>()
  const stages: LessonStage[] = []
  for (const { heading, nodes } of parts) {
    const stage = stageOf(heading, expected.stages, source, around.faults)
    const blocks = blocksOf(nodes, { source, around, placed })
    if (stage === null) continue
    if (blocks.length === 0) around.faults.add({ path: source.path, line: lineOf(heading), ...words.stageEmpty(stage) })
    if (stage === 'look') askForExample(heading, nodes, source, around.faults)
    stages.push({ stage, blocks })
  }
  const before = parts.length === 0 || parts[0]?.before === true
  if (before) around.faults.add({ path: source.path, line: firstLine(source.text), ...words.beforeStages })
  // A stage with a wrong name was told already, and is most likely the one that is missing.
  if (stages.length === parts.length) askForOrder(stages, expected.stages, source, around.faults)
  askForPlaces(placed, expected.exercises, source, around.faults)
  return stages
}

type Heading = Extract<Node, { type: 'heading' }>

interface Part {
  readonly heading: Heading
  readonly nodes: Node[]
  readonly before: boolean
}

function cutAtStages(nodes: readonly Node[]): Part[] {
  const parts: Part[] = []
  const before = nodes[0] !== undefined && !isStageHeading(nodes[0])
  for (const node of nodes) {
    if (isStageHeading(node)) parts.push({ heading: node, nodes: [], before })
    else parts.at(-1)?.nodes.push(node)
  }
  return parts
}

function isStageHeading(node: Node): node is Heading {
  return node.type === 'heading' && node.depth === 2
}

function stageOf(heading: Heading, stages: readonly Stage[], source: Source, faults: Faults): Stage | null {
  const name = textOf(heading)
  const stage = stages.find((known) => known === name.toLowerCase())
  if (stage === undefined) faults.add({ path: source.path, line: lineOf(heading), ...words.notAStage(name, stages) })
  return stage ?? null
}

interface Placing {
  readonly source: Source
  readonly around: Surroundings
  readonly placed: Map<string, number>
}

function blocksOf(nodes: readonly Node[], placing: Placing): Block[] {
  const blocks: Block[] = []
  let text: Node[] = []
  const closeText = () => {
    if (text.length > 0) blocks.push({ kind: 'text', html: htmlOf(text, placing.source, placing.around) })
    text = []
  }
  for (const node of nodes) {
    if (node.type === 'leafDirective' && node.name === 'exercise') {
      closeText()
      const name = place(node.attributes?.name ?? '', lineOf(node), placing)
      if (name !== null) blocks.push({ kind: 'exercise', exercise: name })
    } else {
      text.push(node)
    }
  }
  closeText()
  return blocks
}

function place(name: string, line: number, { source, around, placed }: Placing): string | null {
  const advice = name === '' ? words.exerciseUnnamed : placed.has(name) ? words.exerciseTwice(name) : null
  placed.set(name, line)
  if (advice === null) return name
  around.faults.add({ path: source.path, line, ...advice })
  return null
}

function askForExample(heading: Heading, nodes: readonly Node[], source: Source, faults: Faults): void {
  const hasExample = nodes.some((node) => node.type === 'containerDirective' && node.name === 'example')
  if (!hasExample) faults.add({ path: source.path, line: lineOf(heading), ...words.exampleMissing })
}

function askForOrder(found: readonly LessonStage[], expected: readonly Stage[], source: Source, faults: Faults): void {
  const names = found.map(({ stage }) => stage)
  const missing = expected.filter((stage) => !names.includes(stage))
  for (const stage of missing) faults.add({ path: source.path, field: stage, ...words.stageMissing(titled(stage)) })
  if (missing.length === 0 && names.join() !== expected.join()) {
    faults.add({ path: source.path, ...words.stageOrder(expected.map(titled)) })
  }
}

function askForPlaces(
  placed: ReadonlyMap<string, number>,
  names: readonly string[],
  source: Source,
  faults: Faults,
): void {
  for (const [name, line] of placed) {
    if (name !== '' && !names.includes(name)) faults.add({ path: source.path, line, ...words.exerciseUnknown(name) })
  }
  for (const name of names) {
    if (!placed.has(name)) faults.add({ path: source.path, field: name, ...words.exerciseUnplaced(name) })
  }
}

function titled(stage: Stage): string {
  return stage.charAt(0).toUpperCase() + stage.slice(1)
}

function firstLine(text: string): number {
  return text.length - text.trimStart().length === 0 ? 1 : text.slice(0, text.search(/\S/)).split('\n').length
}
