// The name of a file, whatever stands before or behind it.
const address = (link) =>
  (link.getAttribute('href') ?? '')
    .trim()
    .replace(/^\.\//, '')
    .replace(/[#?].*$/, '')
const vague = /^(here|click here|click|press here|this|link|this link|more|go)?[.!]*$/i

check('link-is-there', ({ page, isTrue }) => {
  isTrue(page.all('a[href]').length > 0, { got: 'no link', want: 'a link' })
})

check('leads-to-prices', ({ page, isTrue }) => {
  const all = page.all('a[href]').map(address)
  isTrue(all.includes('prices.html'), { got: all[0] ?? '', want: 'prices.html' })
})

check('says-so', ({ page, isTrue }) => {
  const words = page
    .all('a[href]')
    .filter((link) => address(link) === 'prices.html')
    .map(page.text)
  isTrue(
    words.some((one) => !vague.test(one)),
    { got: words[0] ?? '', want: 'words' },
  )
})
