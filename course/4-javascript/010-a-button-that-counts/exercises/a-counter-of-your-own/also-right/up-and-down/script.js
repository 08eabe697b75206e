let sacks = 0

function show() {
  document.getElementById('sacks').innerText = sacks
}

document.getElementById('down').onclick = () => {
  sacks--
  show()
}
document.getElementById('up').onclick = () => {
  sacks++
  show()
}
