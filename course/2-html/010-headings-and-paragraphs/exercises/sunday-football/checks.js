const words = (page, selector) =>
  page
    .all(selector)
    .map(page.text)
    .filter((text) => text !== '')

// A full stop or a question mark more is no mistake.
const bare = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()

check('names-the-page', ({ page, isTrue }) => {
  const names = words(page, 'h1')
  isTrue(names.length === 1, { got: names.length, want: 1 })
})

check('names-the-parts', ({ page, isTrue }) => {
  const wanted = ['Who can play', 'What to bring']
  const found = words(page, 'h2')
  const hasAll = wanted.every((name) => found.some((text) => bare(text) === bare(name)))
  isTrue(hasAll, { got: found.join(', ') || 'none', want: wanted.join(', ') })
})

check('text-stays-text', ({ page, isTrue }) => {
  const lines = words(page, 'p')
  isTrue(lines.length >= 2, { got: lines.length, want: 2 })
})
