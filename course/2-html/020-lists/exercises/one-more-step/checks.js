const steps = (page) =>
  page
    .all('ol > li')
    .map(page.text)
    .filter((words) => words !== '')

check('three-steps', ({ page, isTrue }) => {
  isTrue(steps(page).length === 3, { got: steps(page).length, want: 3 })
})

check('in-the-middle', ({ page, isTrue }) => {
  const second = steps(page)[1] ?? 'nothing'
  isTrue(/\bair\b/i.test(second), { got: second, want: 'Let the air out.' })
})
