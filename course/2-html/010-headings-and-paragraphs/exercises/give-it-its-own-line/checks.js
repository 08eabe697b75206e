// Full stops and big letters are the learner's own business here.
const bare = (words) =>
  words
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()

function askFor(tool) {
  return ({ page, isTrue }) => {
    const lines = page.all('p').map(page.text)
    const nearest = lines.find((line) => bare(line).includes(bare(tool)))
    isTrue(
      lines.some((line) => bare(line) === bare(tool)),
      { got: nearest ?? 'no such paragraph', want: tool },
    )
  }
}

check('pump-in-its-own', askFor('A pump.'))
check('levers-in-their-own', askFor('Two tyre levers.'))
