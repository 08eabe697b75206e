// The five times table
let number = 5;

for (let i = 1; i =< 12; i++) {
  console.log(i + " x " + number + " = " + i * number);
}

console.log("Done!");
