const lines = (page) => page.all('p').filter((line) => page.text(line) !== '')

check('two-lines', ({ page, isTrue }) => {
  isTrue(lines(page).length === 2, { got: lines(page).length, want: 2 })
})

check('small-stays-small', ({ page, isTrue }) => {
  const small = lines(page).filter((line) => line.closest('h1') === null)
  isTrue(small.length > 0 && small.length === lines(page).length, {
    got: 'big words all the way down',
    want: 'small lines',
  })
})
