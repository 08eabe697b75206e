const withWords = (page, selector) => page.all(selector).filter((element) => page.text(element) !== '')

check('one-name', ({ page, isTrue }) => {
  const names = withWords(page, 'h1').length
  const [first] = withWords(page, 'h1, h2, h3')
  const isFirst = names === 1 && first.localName === 'h1'
  const got = names === 0 ? 'no h1' : names > 1 ? `${names} of them` : 'an h1 that is not the first heading'
  isTrue(isFirst, { got, want: 'one h1 at the top' })
})

check('two-parts', ({ page, isTrue }) => {
  const parts = withWords(page, 'h2').length
  isTrue(parts >= 2, { got: parts, want: '2 or more' })
})

// A part goes from its heading to the next h1 or h2, however deep the elements stand in each other.
check('words-under-each-part', ({ page, isTrue }) => {
  const bare = []
  let open = null
  for (const element of withWords(page, 'h1, h2, p')) {
    if (element.localName === 'p') {
      if (element.closest('h1, h2') === null) open = null
    } else {
      if (open) bare.push(open)
      open = element.localName === 'h2' ? element : null
    }
  }
  if (open) bare.push(open)
  isTrue(withWords(page, 'h2').length > 0 && bare.length === 0, {
    got: bare.length > 0 ? page.text(bare[0]) : 'of a part',
    want: 'a paragraph',
  })
})
