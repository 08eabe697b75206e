const filled = (page, selector) => page.all(selector).filter((element) => page.text(element) !== '')

check('has-a-name', ({ page, isTrue }) => {
  isTrue(filled(page, 'h1').length > 0, { got: 'no big words', want: 'big words' })
})

check('three-steps', ({ page, isTrue }) => {
  const steps = filled(page, 'p, li').filter((line) => line.closest('h1') === null)
  isTrue(steps.length >= 3, { got: steps.length, want: '3 or more' })
})
