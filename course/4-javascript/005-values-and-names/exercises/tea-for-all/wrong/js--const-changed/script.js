const price = 2
let people = 6
price = 3
let total = price * people
console.log(total)
