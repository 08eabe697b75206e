const tea = 1.5;
const baconRoll = 3.25;
const bill = tea * 2 + baconRoll;

const place = document.querySelector("total");
place.textContent = bill;
