let price = 2
let people = '6'
let total = price * people
console.log(total)
