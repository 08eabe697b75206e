// The name of a file, whatever stands before or behind it.
const address = (link) =>
  (link.getAttribute('href') ?? '')
    .trim()
    .replace(/^\.\//, '')
    .replace(/[#?].*$/, '')
const vague = /^(here|click here|click|press here|this|link|this link|more|go)?[.!]*$/i

const filled = (page, selector) => page.all(selector).filter((one) => page.text(one) !== '')

check('names-the-team', ({ page, isTrue }) => {
  isTrue(filled(page, 'h1').length > 0, { got: 'none', want: 'a heading' })
})

check('says-what-it-is', ({ page, isTrue }) => {
  // A paragraph that is all link tells where to go, and nothing about the team.
  const own = filled(page, 'p').filter((one) => one.querySelector('a') === null || page.text(one).split(' ').length > 4)
  isTrue(own.length > 0, { got: 'none', want: 'a paragraph' })
})

check('both-doors', ({ page, isTrue }) => {
  const all = page.all('a[href]').map(address)
  isTrue(
    ['players.html', 'times.html'].every((one) => all.includes(one)),
    {
      got: all.join(' and ') || 'no page',
      want: 'players.html and times.html',
    },
  )
})

check('words-tell', ({ page, isTrue }) => {
  const bad = page
    .all('a[href]')
    .map(page.text)
    .find((words) => vague.test(words))
  isTrue(bad === undefined, { got: bad ?? '', want: 'words' })
})
