check('heading-has-colour', ({ page, isTrue }) => {
  isTrue(page.style('h1', 'color') !== 'rgb(0, 0, 0)', { got: 'black still', want: 'a colour' })
})

check('other-colour', ({ page, isTrue }) => {
  const text = page.style('p', 'color')
  const got = text === 'rgb(0, 0, 0)' ? 'black still' : 'the same colour'
  isTrue(text !== 'rgb(0, 0, 0)' && text !== page.style('h1', 'color'), { got, want: 'another colour' })
})

check('large-letters', ({ page, isTrue }) => {
  const size = page.style('p', 'font-size')
  isTrue(parseFloat(size) >= 20, { got: size, want: '20px or more' })
})
