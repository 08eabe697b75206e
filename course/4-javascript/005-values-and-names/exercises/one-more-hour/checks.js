const lines = (page) =>
  page
    .printed()
    .map((line) => String(line).trim())
    .filter((line) => line !== '')

check('nine-hours', ({ value, isTrue }) => {
  const hours = value('hours')
  isTrue(hours === 9, { got: typeof hours === 'string' ? `the text "${hours}"` : hours, want: 'the number 9' })
})

check('pay-follows', ({ page, isTrue }) => {
  const all = lines(page)
  isTrue(
    all.some((line) => /\b108\b/.test(line)),
    { got: all.at(-1) ?? 'nothing', want: '108' },
  )
})
