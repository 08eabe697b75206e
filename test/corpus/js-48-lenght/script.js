const debts = [12, 5, 8]
let sum = 0

for (let i = 0; i < debts.lenght; i++) {
  sum = sum + debts[i]
}

console.log("I owe " + sum)
