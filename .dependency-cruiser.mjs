import { mayHoldSql, mayStartProcesses, outside, rooms, tests } from './tools/doors.mjs'

const any = (paths) => `^(${paths.join('|')})`

const doorRules = Object.entries(rooms).map(([room, may]) => ({
  name: `door-of-${room}`,
  comment: `${room} may use ${may.join(', ') || 'nothing of ours'}, each by its door.`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: tests },
  to: {
    path: '^(src|browser|sandbox|tools|bench)/',
    pathNot: `^src/${room}/|^src/(${may.join('|') || 'none'})/index\\.ts$`,
  },
}))

export default {
  forbidden: [
    ...doorRules,
    {
      name: 'every-room-is-listed',
      comment: 'A new room gets a line in tools/doors.mjs.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(rooms).join('|')}|commands)/` },
      to: {},
    },
    {
      name: 'commands-and-app-go-through-doors',
      severity: 'error',
      from: { path: '^src/(commands/|app\\.tsx|main\\.ts)', pathNot: tests },
      to: { path: '^src/[^/]+/', pathNot: '^src/[^/]+/index\\.ts$|^src/commands/' },
    },
    {
      name: 'beside-learner-code-only-findings',
      severity: 'error',
      from: { path: any(outside.map((folder) => `${folder}/`)), pathNot: tests },
      to: {
        path: '^(src|tools)/',
        pathNot: '^src/findings/index\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(src|browser|sandbox)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'processes-start-in-few-places',
      severity: 'error',
      from: { path: '.', pathNot: `${any(mayStartProcesses)}|${tests}` },
      to: { path: '^(node:)?child_process$' },
    },
    {
      name: 'sql-stands-in-tables',
      severity: 'error',
      from: { path: '.', pathNot: `${any(mayHoldSql)}|${tests}` },
      to: { path: '(^|/)node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], pathNot: '\\.(css|svg|woff2)$' },
    },
    {
      name: 'product-needs-no-dev-packages',
      severity: 'error',
      from: { path: '^(src|browser|sandbox)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(course|public|test/corpus|test/corpus-server)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
