import type { z } from 'zod'
import { readCheckIds } from './check-ids.ts'
import type { Source } from './fault.ts'
import { hashOfValue } from './hashes.ts'
import { markdownToHtml, type Surroundings } from './markdown.ts'
import { parseYaml, readParsed, type ParsedYaml } from './read-yaml.ts'
import { readAsked } from './read-asked.ts'
import { codeExerciseFile, exerciseKind, type CodeExerciseFile } from './schemas.ts'
import type {
  AskedExercise,
  BlocksWish,
  CheckText,
  CodeExercise,
  CourseFault,
  Exercise,
  Files,
  Language,
  OtherAnswer,
  WrongAnswer,
} from './types.ts'
import { words } from './words.ts'

/** One exercise from the texts of its lesson, or null with every fault told. */
export function readExercise(name: string, around: Surroundings): Exercise | null {
  const { texts, faults } = around
  const path = `${around.folder}/exercises/${name}`
  const before = faults.all.length
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) faults.add({ path, ...words.exerciseName })
  const text = texts.get(`exercises/${name}/exercise.yaml`)
  if (text === undefined) faults.add({ path, ...words.noExerciseFile })
  if (text === undefined || faults.all.length > before) return null
  const source = { path: `${path}/exercise.yaml`, text }
  const yaml = parseYaml(source, faults)
  if (yaml === null) return null
  const from: From = { name, path, inside: `exercises/${name}`, around, source, yaml }
  const kind = readParsed(yaml, exerciseKind, faults)?.kind
  const exercise = kind === undefined ? null : kind === 'change' || kind === 'make' ? code(from) : asked(from, kind)
  return faults.all.length > before ? null : exercise
}

interface From {
  readonly name: string
  readonly path: string
  readonly inside: string
  readonly around: Surroundings
  readonly source: Source
  readonly yaml: ParsedYaml
}

/** What is answered in the text of the lesson has its exercise.yaml and nothing beside it. */
function asked(from: From, kind: AskedExercise['kind']): AskedExercise | null {
  refuseStrays(from, () => false)
  return readAsked[kind]({
    name: from.name,
    path: from.source.path,
    faults: from.around.faults,
    read: (schema) => read(from, schema),
    html: (field, text) => textField(field, text, from),
  })
}

function code(from: From): CodeExercise | null {
  const file = read(from, codeExerciseFile)
  if (file === null) return null
  const start = filesIn('start', from)
  askForFiles(file, start, from)
  const solution = laidOver(start, 'solution', from)
  if (Object.keys(filesIn('solution', from)).length === 0)
    from.around.faults.add({ path: from.path, ...words.noSolution })
  holdHelp(file, solution, from)
  const wrong = wrongAnswers(start, from)
  const alsoRight = answersIn('also-right', start, from)
  const checksSource = checksOf(file, from)
  refuseStrays(from, (rest) => /^(checks\.js|(start|solution|(wrong|also-right)\/[^/]+)\/[^/]+)$/.test(rest))
  const { title, kind, id, language, show } = file
  const checks = file.checks.map(checkText)
  const task = textField('task', file.task, from)
  const contentHash = hashOfValue({ ...file, checks, start, solution, wrong, alsoRight, checksSource })
  const checksHash = hashOfValue({ language, checksSource })
  return {
    id,
    name: from.name,
    kind,
    language,
    title,
    task,
    show,
    ...(file.plan === undefined ? {} : { plan: file.plan }),
    ...(file.blocks === undefined ? {} : { blocks: wishOf(file.blocks) }),
    start,
    solution,
    wrong,
    alsoRight,
    checks,
    checksSource,
    contentHash,
    checksHash,
  }
}

/** What an author says of plans and blocks has to fit the exercise. */
function holdHelp({ kind, show, plan, blocks }: CodeExerciseFile, solution: Files, { source, around }: From): void {
  const add = (field: string, advice: Pick<CourseFault, 'what' | 'fix'>) =>
    around.faults.add({ path: source.path, field, ...advice })
  if (plan !== undefined && kind === 'change') add('plan', words.planOfChange)
  if (blocks?.file !== undefined && !show.includes(blocks.file)) add('blocks', words.notAFileOfStart(blocks.file))
  const right = new Set(Object.values(solution).flatMap((text) => text.split('\n').map((line) => line.trim())))
  for (const { line } of blocks?.spare ?? []) if (right.has(line.trim())) add('blocks', words.spareIsRight(line))
}

function wishOf({ file, spare }: NonNullable<CodeExerciseFile['blocks']>): BlocksWish {
  return { ...(file === undefined ? {} : { file }), ...(spare === undefined ? {} : { spare }) }
}

function checkText({ show, says, ...rest }: CodeExerciseFile['checks'][number]): CheckText {
  return { ...rest, ...(show === undefined ? {} : { show }), ...(says === undefined ? {} : { says }) }
}

function read<T>(from: From, schema: z.ZodType<T>): T | null {
  return readParsed(from.yaml, schema, from.around.faults)
}

/** Markdown inside YAML: its faults are told at the line of its field. */
function textField(field: string, text: string, from: From): string {
  const lines = from.source.text.split('\n')
  const at = lines.findIndex((written) => written.startsWith(`${field}:`))
  const above = /[|>][+-]?$/.test(lines[at] ?? '') ? at + 1 : at
  const source = { path: from.source.path, text: '\n'.repeat(Math.max(above, 0)) + text }
  return markdownToHtml(source, from.around)
}

const fileName = /^[a-z0-9]+(-[a-z0-9]+)*\.(html|css|js)$/

function filesIn(folder: string, { inside, around }: From): Files {
  const start = `${inside}/${folder}/`
  const found = [...around.texts].filter(([path]) => path.startsWith(start) && fileName.test(path.slice(start.length)))
  return Object.fromEntries(found.map(([path, text]) => [path.slice(start.length), text]))
}

/** Files of a folder over those of start: an author writes down only what differs. */
function laidOver(start: Files, folder: string, from: From): Files {
  const over = filesIn(folder, from)
  for (const file of Object.keys(over)) {
    if (!(file in start))
      from.around.faults.add({ path: `${from.path}/${folder}/${file}`, ...words.notAFileOfStart(file) })
  }
  return { ...start, ...over }
}

const neededFiles: Readonly<Record<Language, readonly string[]>> = {
  html: ['index.html'],
  css: ['index.html', 'style.css'],
  'js-dom': ['index.html', 'script.js'],
  'js-pure': ['script.js'],
}

function askForFiles(file: CodeExerciseFile, start: Files, from: From): void {
  for (const name of new Set([...neededFiles[file.language], ...file.show])) {
    if (!(name in start)) from.around.faults.add({ path: from.path, field: 'show', ...words.noStart(name) })
  }
}

function wrongAnswers(start: Files, from: From): WrongAnswer[] {
  const answers = answersIn('wrong', start, from)
  if (answers.length < 2)
    from.around.faults.add({ path: from.path, field: 'wrong', ...words.tooFewWrong(answers.length) })
  return answers.map(({ folder, files }) => {
    const finding = findingOf(folder)
    if (finding === null) from.around.faults.add({ path: `${from.path}/wrong/${folder}`, ...words.wrongName })
    return { folder, finding: finding ?? '', files }
  })
}

/** The answers below a folder, one in each of its own folders. */
function answersIn(parent: string, start: Files, from: From): OtherAnswer[] {
  const inside = `${from.inside}/${parent}/`
  const found = [...from.around.texts.keys()].filter((path) => path.startsWith(inside))
  const folders = [...new Set(found.map((path) => path.slice(inside.length).split('/')[0] ?? ''))].sort()
  return folders.map((folder) => ({ folder, files: laidOver(start, `${parent}/${folder}`, from) }))
}

/** `html--never-closed~heading` → `html/never-closed` */
function findingOf(folder: string): string | null {
  const name = /^([a-z0-9-]+)(~[a-z0-9-]+)?$/.exec(folder)?.[1]
  const parts = name?.split('--') ?? []
  return parts.length === 2 && parts.every((part) => part !== '') ? parts.join('/') : null
}

function checksOf(file: CodeExerciseFile, from: From): string {
  const { faults, texts } = from.around
  const path = `${from.path}/checks.js`
  const text = texts.get(`${from.inside}/checks.js`)
  if (text === undefined) {
    faults.add({ path, ...words.noChecksFile })
    return ''
  }
  const written = readCheckIds({ path, text }, faults)
  const told = file.checks.map(({ id }) => id)
  for (const id of told.filter((one, at) => told.indexOf(one) !== at)) {
    faults.add({ path: from.source.path, field: 'checks', ...words.checkTwice(id) })
  }
  for (const [id, line] of written) if (!told.includes(id)) faults.add({ path, line, ...words.checkWithoutWords(id) })
  for (const id of told) {
    if (!written.has(id)) faults.add({ path: from.source.path, field: 'checks', ...words.checkWithoutCode(id) })
  }
  return text
}

function refuseStrays(from: From, isUsed: (rest: string) => boolean): void {
  for (const path of from.around.texts.keys()) {
    const rest = path.slice(from.inside.length + 1)
    if (!path.startsWith(`${from.inside}/`) || rest === 'exercise.yaml' || isUsed(rest)) continue
    from.around.faults.add({ path: `${from.path}/${rest}`, ...words.strayFile })
  }
}
