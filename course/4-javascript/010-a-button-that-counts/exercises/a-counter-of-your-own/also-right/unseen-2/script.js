// Keep the number
let glasses = 0;

// Find the parts of the page
const count = document.querySelector("#count");
const message = document.querySelector("#message");
const drink = document.querySelector("#drink");
const reset = document.querySelector("#reset");

// Put the number on the page
function show() {
  count.textContent = glasses;
  if (glasses === 0) {
    message.textContent = "Not started yet.";
  } else if (glasses < 8) {
    message.textContent = "Keep going!";
  } else {
    message.textContent = "Well done!";
  }
}

// Say what a press does
function addGlass() {
  glasses = glasses + 1;
  show();
}

function newDay() {
  glasses = 0;
  show();
}

// Join the two
drink.addEventListener("click", addGlass);
reset.addEventListener("click", newDay);
