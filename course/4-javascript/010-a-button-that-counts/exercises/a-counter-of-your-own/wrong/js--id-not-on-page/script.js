// Keep the number
let birds = 0

// Find the parts of the page
const button = document.querySelector('button')
const seen = document.querySelector('#sean')

// Say what a press does
function addBird() {
  birds = birds + 1
  seen.textContent = birds
}

// Join the two
button.addEventListener('click', addBird)
