function more() {
  const output = document.querySelector('output')
  output.value = Number(output.value) + 1
}
