const lines = (page) =>
  page
    .all('p')
    .map(page.text)
    .filter((words) => words !== '')

check('not-the-old-words', ({ page, isTrue }) => {
  const old = lines(page).find((words) => /^(it does not work|help)[.!]*$/i.test(words))
  isTrue(old === undefined, { got: old ?? '', want: 'what you see' })
})

check('three-parts', ({ page, isTrue }) => {
  isTrue(lines(page).length >= 3, { got: lines(page).length, want: '3 or more' })
})

check('whole-sentences', ({ page, isTrue }) => {
  const short = lines(page).find((words) => words.split(' ').length < 4)
  isTrue(short === undefined, { got: short ?? '', want: 'a whole sentence' })
})
