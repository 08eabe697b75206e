let apples = 2.5;
let bread = 3;

document.getElementById("totals").textContent = apples + bread;
