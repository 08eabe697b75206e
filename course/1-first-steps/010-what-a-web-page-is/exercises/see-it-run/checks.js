// The words of every heading that is not empty.
const headings = (page) =>
  page
    .all('h1, h2, h3')
    .map(page.text)
    .filter((words) => words !== '')

check('big-words-show', ({ page, isTrue }) => {
  isTrue(headings(page).length > 0, { got: 'no big words', want: 'big words' })
})

check('time-is-new', ({ page, isTrue }) => {
  const words = headings(page).join(' ')
  isTrue(words !== '' && !/\bfour\b/i.test(words), { got: words, want: 'a new time' })
})

// A heading that is never closed swallows what comes after it.
check('small-words-stay-small', ({ page, isTrue }) => {
  const lines = page.all('p').filter((line) => page.text(line) !== '')
  isTrue(
    lines.some((line) => line.closest('h1, h2, h3') === null),
    {
      got: lines.length > 0 ? 'small words inside the big words' : 'no small words',
      want: 'small words',
    },
  )
})
