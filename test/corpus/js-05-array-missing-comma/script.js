// Things to buy
const shopping = [
  "bread",
  "milk",
  "eggs"
  "tea bags",
  "sugar"
];

for (let i = 0; i < shopping.length; i++) {
  console.log(i + 1 + ". " + shopping[i]);
}
