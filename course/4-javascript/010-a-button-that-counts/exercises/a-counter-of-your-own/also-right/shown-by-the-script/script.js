let birds = 0

function show() {
  document.querySelector('#place').textContent = 'Birds so far: ' + birds
}

show()
document.querySelector('button').addEventListener('click', function () {
  birds += 1
  show()
})
