// The name of a file, whatever stands before or behind it.
const address = (link) =>
  (link.getAttribute('href') ?? '')
    .trim()
    .replace(/^\.\//, '')
    .replace(/[#?].*$/, '')
const vague = /^(here|click here|click|press here|this|link|this link|more|go)?[.!]*$/i

check('both-pages', ({ page, isTrue }) => {
  const all = page.all('a[href]').map(address)
  isTrue(
    ['food.html', 'drinks.html'].every((one) => all.includes(one)),
    {
      got: all.join(' and ') || 'no page',
      want: 'food.html and drinks.html',
    },
  )
})

check('words-say-so', ({ page, isTrue }) => {
  const bad = page
    .all('a[href]')
    .map(page.text)
    .find((words) => vague.test(words))
  isTrue(bad === undefined, { got: bad ?? '', want: 'words' })
})
