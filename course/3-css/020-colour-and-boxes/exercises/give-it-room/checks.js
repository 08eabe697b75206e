const sides = ['top', 'right', 'bottom', 'left']

check('has-padding', ({ page, isTrue }) => {
  const all = sides.map((side) => page.style('.notice', `padding-${side}`))
  const got = all.find((one) => one !== '20px')
  isTrue(got === undefined, { got: got ?? '', want: '20px' })
})

check('has-border', ({ page, isTrue }) => {
  const bare = sides.filter((side) => parseFloat(page.style('.notice', `border-${side}-width`)) === 0)
  isTrue(bare.length === 0, { got: bare.length === 4 ? 'no border' : 'a border on some sides', want: 'a border' })
})
