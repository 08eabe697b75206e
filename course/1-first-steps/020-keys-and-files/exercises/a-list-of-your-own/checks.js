const filled = (page, selector) => page.all(selector).filter((element) => page.text(element) !== '')

check('says-what-for', ({ page, isTrue }) => {
  isTrue(filled(page, 'h1').length > 0, { got: 'no big words', want: 'big words' })
})

check('three-lines', ({ page, isTrue }) => {
  const lines = filled(page, 'p, li').filter((line) => line.closest('h1') === null)
  isTrue(lines.length >= 3, { got: lines.length, want: '3 or more' })
})
