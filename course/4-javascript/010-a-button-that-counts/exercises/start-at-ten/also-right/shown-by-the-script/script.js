let count = 10

const button = document.querySelector('button')
const total = document.querySelector('#total')
total.textContent = count

button.onclick = () => {
  count++
  total.textContent = count
}
