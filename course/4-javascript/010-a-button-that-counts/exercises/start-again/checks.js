// Only the digits count: "3" and "3 laps" are both three.
const shown = (page) => page.text('#total').replace(/[^\d-]/g, '') || 'no number'
const press = (page, name, times) => {
  for (let done = 0; done < times; done += 1) page.press(page.byRole('button', name))
}

check('still-counts', ({ page, isTrue }) => {
  const before = Number(shown(page)) || 0
  press(page, 'Add a lap', 3)
  const after = shown(page)
  isTrue(Number(after) === before + 3, { got: `${before} to ${after}`, want: `from ${before} to ${before + 3}` })
})

check('goes-back-to-zero', ({ page, isTrue }) => {
  press(page, 'Start again', 1)
  isTrue(shown(page) === '0', { got: shown(page), want: '0' })
})

check('counts-from-one', ({ page, isTrue }) => {
  press(page, 'Start again', 1)
  press(page, 'Add a lap', 1)
  isTrue(shown(page) === '1', { got: shown(page), want: '1' })
})
