const names = { 'rgb(128, 128, 128)': 'gray', 'rgb(0, 0, 0)': 'black' }
const item = (page, words) => page.all('li').find((one) => page.text(one).toLowerCase().includes(words))
const colour = (page, words) => {
  const found = item(page, words)
  return found === undefined ? 'not there' : (names[page.style(found, 'color')] ?? 'another colour')
}

check('two-with-the-class', ({ page, isTrue }) => {
  const count = page.all('li.sold').length
  isTrue(count === 2, { got: count, want: 2 })
})

check('sold-is-gray', ({ page, isTrue }) => {
  const got = [colour(page, 'radio'), colour(page, 'lock')].find((one) => one !== 'gray')
  isTrue(got === undefined, { got: got ?? '', want: 'gray' })
})

check('rest-is-not', ({ page, isTrue }) => {
  isTrue(colour(page, 'kettle') !== 'gray', { got: 'gray', want: 'as before' })
})
