// Keep the number
var goals = 0

// Find the parts of the page
var button = document.getElementsByTagName("button")[0]
var box = button.querySelector("output")
box.textContent = `${goals}`

// Say what a press does, and join the two
button.onclick = () => {
  goals++
  box.textContent = `${goals}`
}
