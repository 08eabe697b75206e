let count = 0
const total = document.querySelector('#total')

function show(number) {
  count = number
  total.textContent = String(number)
}

document.querySelector('#add').addEventListener('click', () => show(count + 1))
document.querySelector('#again').addEventListener('click', () => show(0))
