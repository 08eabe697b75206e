const lines = (page) =>
  page
    .all('p')
    .map(page.text)
    .filter((words) => words !== '')

check('four-lines', ({ page, isTrue }) => {
  isTrue(lines(page).length >= 4, { got: lines(page).length, want: '4 or more' })
})

check('all-different', ({ page, isTrue }) => {
  const all = lines(page).map((words) => words.toLowerCase())
  const twice = all.find((words, at) => all.indexOf(words) !== at)
  isTrue(twice === undefined, { got: twice ?? '', want: 'lines that differ' })
})
