// Keep the number
let songs = 0;

// Find the parts of the page
const countEl = document.querySelector("[data-count]");
const addButton = document.querySelector("[data-add]");

// Say what a press does
const render = () => {
  countEl.textContent = String(songs);
};

const handleAdd = () => {
  songs += 1;
  render();
};

// Join the two
addButton.addEventListener("click", handleAdd);
render();
