const count = 10

const button = document.querySelector('button')
const total = document.querySelector('#total')

function addOne() {
  count = count + 1
  total.textContent = count
}

button.addEventListener('click', addOne)
