let birds = 0
const seen = document.querySelector('#seen')

function addBird() {
  birds = birds - 1
  seen.textContent = birds
}

document.querySelector('button').addEventListener('click', addBird)
