let firstPrice = 4.5;
let 2ndPrice = 6;

console.log("First plate: " + firstPrice);
