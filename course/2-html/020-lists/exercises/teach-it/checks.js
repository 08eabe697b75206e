const count = (page, selector) => page.all(selector).filter((one) => page.text(one) !== '').length

check('has-a-name', ({ page, isTrue }) => {
  isTrue(count(page, 'h1') > 0, { got: 'none', want: 'a heading' })
})

check('what-you-need', ({ page, isTrue }) => {
  isTrue(count(page, 'ul > li') >= 2, { got: count(page, 'ul > li'), want: '2 or more' })
})

check('what-you-do', ({ page, isTrue }) => {
  isTrue(count(page, 'ol > li') >= 3, { got: count(page, 'ol > li'), want: '3 or more' })
})
