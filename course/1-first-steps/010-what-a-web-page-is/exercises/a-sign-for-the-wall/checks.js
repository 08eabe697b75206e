check('sign-has-new-name', ({ page, isTrue }) => {
  const words = page.text(page.byRole('heading'))
  isTrue(words !== '' && words.toLowerCase() !== 'the kitchen', { got: words, want: 'the name of your place' })
})

check('one-more-line', ({ page, isTrue }) => {
  const lines = page.all('p').filter((line) => page.text(line) !== '' && line.closest('h1') === null)
  isTrue(lines.length >= 3, { got: lines.length, want: '3 or more' })
})
