let count = 0
const total = document.querySelector('#total')

document.getElementById('add').onclick = function () {
  count++
  total.innerText = count
}
document.getElementById('again').onclick = function () {
  count = 0
  total.innerHTML = '0'
}
