const withWords = (page, selector) => page.all(selector).filter((element) => page.text(element) !== '')

check('big-words-at-the-top', ({ page, isTrue }) => {
  const [first] = withWords(page, 'h1, p')
  const hasBigWords = withWords(page, 'h1').length > 0
  const got = hasBigWords ? 'small words first' : 'no big words'
  isTrue(hasBigWords && first.localName === 'h1', { got, want: 'big words first' })
})

check('two-lines-under', ({ page, isTrue }) => {
  // Lines inside the big words are big themselves.
  const lines = withWords(page, 'p').filter((line) => line.closest('h1') === null)
  isTrue(lines.length >= 2, { got: lines.length, want: '2 or more' })
})
