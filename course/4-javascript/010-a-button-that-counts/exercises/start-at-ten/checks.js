// Only the digits count: "10" and "10 laps" are both ten.
const shown = (page) => page.text('#total').replace(/[^\d-]/g, '') || 'no number'

check('shows-ten-first', ({ page, isTrue }) => {
  isTrue(shown(page) === '10', { got: shown(page), want: '10' })
})

check('goes-on-to-eleven', ({ page, isTrue }) => {
  page.press('button')
  isTrue(shown(page) === '11', { got: shown(page), want: '11' })
})
