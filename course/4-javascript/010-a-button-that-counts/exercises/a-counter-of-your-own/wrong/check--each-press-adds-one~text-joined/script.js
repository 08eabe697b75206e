const seen = document.querySelector('#seen')

function addBird() {
  seen.textContent = seen.textContent + 1
}

document.querySelector('button').addEventListener('click', addBird)
