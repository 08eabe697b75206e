let count = 0

const add = document.querySelector('#add')
const again = document.querySelector('#again')
const total = document.querySelector('#total')

function addOne() {
  count = count + 1
  total.textContent = count
}

add.addEventListener('click', addOne)

function startAgain() {
  count = 0
  total.textContent = count
}

again.addEventListener('click', startAgain())
