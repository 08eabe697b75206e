// The seven times table
const table = 7;

console.log("The " + table + " times table");

for (let i = 1; i >= 12; i++) {
  console.log(i + " x " + table + " = " + i * table);
}

console.log("That is all.");
