const light = (colour) => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((one) => {
    const part = Number(one) / 255
    return part <= 0.04 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

check('room-between', ({ page, isTrue }) => {
  const [first, second] = page.all('.card').map((card) => card.getBoundingClientRect())
  const room = Math.round(second.top - first.bottom)
  isTrue(room >= 10, { got: `${room} pixels`, want: '10 or more' })
})

check('can-be-read', ({ page, isTrue }) => {
  const [words, ground] = ['color', 'background-color'].map((name) => light(page.style('.late', name)))
  const apart = (Math.max(words, ground) + 0.05) / (Math.min(words, ground) + 0.05)
  isTrue(apart >= 4.5, { got: 'too pale', want: 'words that stand out' })
})
