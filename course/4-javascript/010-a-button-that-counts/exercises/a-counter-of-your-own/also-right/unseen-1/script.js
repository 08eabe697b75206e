// Keep the number
let number = 0;

// Find the parts of the page
const show = document.getElementById("number");
const button = document.getElementById("add");

// Say what a press does
function press() {
  number = number + 1;
  show.textContent = number;
}

// Join the two
button.addEventListener("click", press);
