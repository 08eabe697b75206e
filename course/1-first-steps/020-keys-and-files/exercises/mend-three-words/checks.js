const line = (page) => page.all('p').map(page.text).join(' ')
const fixed =
  (word) =>
  ({ page, isTrue }) => {
    const all = line(page)
    isTrue(new RegExp(`\\b${word}\\b`, 'i').test(all), { got: all, want: word })
  }

check('coffee', fixed('coffee'))

check('ten', fixed('ten'))

check('welcome', fixed('welcome'))
