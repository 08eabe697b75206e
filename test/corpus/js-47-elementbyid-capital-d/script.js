const soups = ["tomato", "pea", "onion"];
const today = soups[1];

document.getElementByID("soup").textContent = today;
