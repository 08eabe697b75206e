let count = 10
const total = document.querySelector('#total')

function addOne() {
  count += 1
  total.textContent = count + ' laps'
}

document.querySelector('button').addEventListener('click', addOne)
