const lines = (page) =>
  page
    .printed()
    .map((line) => String(line).trim())
    .filter((line) => line !== '')
const shown = (one) => (one === undefined ? 'no value' : typeof one === 'string' ? `the text "${one}"` : one)

check('has-people', ({ value, isTrue }) => {
  isTrue(value('people') === 6, { got: shown(value('people')), want: 'the number 6' })
})

check('has-total', ({ value, isTrue }) => {
  isTrue(value('total') === 12, { got: shown(value('total')), want: 'the number 12' })
})

check('prints-total', ({ page, isTrue }) => {
  const all = lines(page)
  isTrue(
    all.some((line) => /\b12\b/.test(line)),
    { got: all.at(-1) ?? 'nothing', want: '12' },
  )
})
