let times = 0
const button = document.querySelector('#b')

button.addEventListener('click', () => {
  times = times + 1
  button.textContent = `Pressed ${times} times`
})

document.querySelector('#again').addEventListener('click', () => {
  times = 0
  button.textContent = 'Pressed 0 times'
})
