const names = { 'rgb(0, 128, 0)': 'green', 'rgb(0, 0, 0)': 'black', 'rgb(165, 42, 42)': 'brown' }
const colour = (page, selector) => names[page.style(selector, 'color')] ?? 'another colour'

check('headings-changed', ({ page, isTrue }) => {
  const got = colour(page, 'h2')
  isTrue(got !== 'green' && got !== 'black', { got, want: 'another colour' })
})

check('paragraphs-brown', ({ page, isTrue }) => {
  isTrue(colour(page, 'p') === 'brown', { got: colour(page, 'p'), want: 'brown' })
})
