// Work out the price with 20% off
function salePrice(price) {
  const off = price * 0.2;
  const newPrice = price - off;
}

const jacket = salePrice(50);
const boots = salePrice(35);

console.log("Jacket: " + jacket);
console.log("Boots: " + boots);
