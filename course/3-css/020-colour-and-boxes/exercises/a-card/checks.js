check('own-words', ({ page, isTrue }) => {
  const words = page.text('.card')
  isTrue(words !== '' && words !== 'Your words go here.', { got: words, want: 'your own words' })
})

check('has-ground', ({ page, isTrue }) => {
  const bare = page.style('.card', 'background-color') === 'rgba(0, 0, 0, 0)'
  isTrue(!bare || page.style('.card', 'background-image') !== 'none', { got: 'no ground', want: 'a ground' })
})

check('has-room', ({ page, isTrue }) => {
  const least = Math.min(
    ...['top', 'right', 'bottom', 'left'].map((side) => parseFloat(page.style('.card', `padding-${side}`))),
  )
  isTrue(least > 0, { got: `${least}px`, want: 'more' })
})

check('has-border', ({ page, isTrue }) => {
  isTrue(parseFloat(page.style('.card', 'border-top-width')) > 0, { got: 'no border', want: 'a border' })
})
