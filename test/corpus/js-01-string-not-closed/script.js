// Canteen order
const item = "Tuna sandwich;
const price = 2.5;
const howMany = 3;

const total = price * howMany;
console.log(howMany + " x " + item);
console.log("Total: " + total);
