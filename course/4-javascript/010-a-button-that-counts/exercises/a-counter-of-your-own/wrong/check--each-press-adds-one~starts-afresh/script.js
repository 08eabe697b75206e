const button = document.querySelector('button')
const seen = document.querySelector('#seen')

function addBird() {
  let birds = 0
  birds = birds + 1
  seen.textContent = birds
}

button.addEventListener('click', addBird)
