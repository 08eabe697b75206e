// Who may use whom, by the door (`index.ts`) only. The one list that the rule file and its test are made from.
export const rooms = {
  base: [],
  findings: [],
  web: ['base'],
  database: ['base'],
  journal: ['base', 'database'],
  people: ['base', 'web', 'database', 'journal'],
  course: ['base', 'findings'],
  work: ['base', 'web', 'database', 'journal', 'people', 'course'],
  checks: ['base', 'web', 'database', 'journal', 'people', 'course', 'work', 'findings'],
  lessons: ['base', 'web', 'database', 'journal', 'people', 'course', 'work', 'checks', 'findings'],
  classroom: ['base', 'web', 'database', 'journal', 'people', 'course', 'work', 'checks', 'lessons', 'findings'],
}

/** Folders outside `src` that run beside learner code or in her browser: of ours they may use findings, and types. */
export const outside = ['browser', 'sandbox']

/** Where a process may be started. */
export const mayStartProcesses = ['src/database/', 'src/work/', 'src/checks/', 'tools/', 'test/', 'bench/']

/** Where SQL may stand: a room's tables, and the two rooms that are made of it. */
export const mayHoldSql = ['src/[^/]+/[a-z-]*tables\\.ts$', 'src/database/', 'src/journal/', 'test/', 'bench/']

/** Files that only tests use. */
export const tests = '\\.test\\.tsx?$|/testing\\.tsx?$|^test/'
