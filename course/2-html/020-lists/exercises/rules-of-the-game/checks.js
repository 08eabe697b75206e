const items = (page, list) => page.all(`${list} > li`).filter((item) => page.text(item) !== '')

check('has-numbers', ({ page, isTrue }) => {
  const dots = items(page, 'ul').length > 0
  isTrue(items(page, 'ol').length > 0, { got: dots ? 'a list with dots' : 'no list', want: 'a list with numbers' })
})

check('three-rules', ({ page, isTrue }) => {
  isTrue(items(page, 'ol').length >= 3, { got: items(page, 'ol').length, want: '3 or more' })
})

check('no-typed-numbers', ({ page, isTrue }) => {
  const typed = items(page, 'ol')
    .map(page.text)
    .find((words) => /^\d/.test(words))
  isTrue(typed === undefined, { got: typed ?? '', want: 'no number' })
})
