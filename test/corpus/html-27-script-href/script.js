const bill = 48;
const people = 4;
document.getElementById("answer").textContent = "Each pays " + bill / people;
