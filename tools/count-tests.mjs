// A reporter that prints failures in full, at the end of a run, and writes how many tests passed, failed or were not run.
export default async function* countTests(source) {
  const counts = { passed: 0, failed: 0, notRun: [] }
  for await (const { type, data } of source) {
    if (data?.details?.type === 'suite' || isFile(data)) continue
    if (type === 'test:pass' && data.skip !== undefined)
      counts.notRun.push(`${data.name} (${data.skip || 'no reason given'})`)
    else if (type === 'test:pass') counts.passed += 1
    else if (type === 'test:fail') {
      counts.failed += 1
      process.stdout.write(`\n✖ ${data.name}\n  ${data.file}:${data.line}\n${indent(data.details.error)}\n`)
    }
  }
  yield JSON.stringify(counts)
}

/** Each file is reported as a test of its own that only repeats what stands inside it, unless it broke before any test. */
function isFile(data) {
  return (
    data?.nesting === 0 &&
    data.file &&
    data.name &&
    data.file.endsWith(data.name) &&
    data.details?.error?.failureType === 'subtestsFailed'
  )
}

function indent(error) {
  const cause = error?.cause ?? error
  return String(cause?.stack ?? cause).replace(/^/gm, '    ')
}
