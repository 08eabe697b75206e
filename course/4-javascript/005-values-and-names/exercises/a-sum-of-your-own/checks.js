const lines = (page) =>
  page
    .printed()
    .map((line) => String(line).trim())
    .filter((line) => line !== '')

check('result-is-a-number', ({ value, isTrue }) => {
  const result = value('result')
  const got = result === undefined ? 'no value' : typeof result === 'string' ? `the text "${result}"` : String(result)
  isTrue(typeof result === 'number' && !Number.isNaN(result), { got, want: 'a number' })
})

check('prints-it', ({ page, value, isTrue }) => {
  const result = String(value('result'))
  isTrue(
    lines(page).some((line) => line.includes(result)),
    { got: lines(page).at(-1) ?? 'nothing', want: result },
  )
})
