// Any page that keeps to the task passes: whatever its words, its ids, its way of catching the click.
// Numbers are read as a person sees them, so the text of scripts does not count.
function numbersOn() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts = []
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest('script, style, template')) texts.push(walker.currentNode.data)
  }
  for (const field of document.querySelectorAll('input, output, textarea')) texts.push(field.value)
  return texts.join(' ').match(/-?\d+/g) ?? []
}

const buttons = (page) => page.all('button, input[type=button], input[type=submit], [role=button], summary')
const nameOf = (page, button) => page.text(button) || button.getAttribute('aria-label') || button.value

check('has-a-button', ({ page, isTrue }) => {
  const got = buttons(page).length === 0 ? 'no button' : 'a button without words'
  isTrue(
    buttons(page).some((button) => nameOf(page, button)),
    { got, want: 'a button with words on it' },
  )
})

check('starts-at-zero', ({ isTrue }) => {
  isTrue(
    numbersOn().some((number) => Number(number) === 0),
    { got: numbersOn()[0] ?? 'no number', want: '0' },
  )
})

check('each-press-adds-one', ({ page, isTrue }) => {
  let shown = numbersOn().find((number) => Number(number) === 0) ?? 'not there'
  for (const button of buttons(page)) {
    const before = numbersOn()
    for (let presses = 0; presses < 3; presses += 1) page.press(button)
    const after = numbersOn()
    if (after.some((number, at) => Number(number) === Number(before[at] ?? 0) + 3)) return
    shown = after.find((number, at) => number !== before[at]) ?? shown
  }
  isTrue(false, { got: shown, want: '3' })
})
