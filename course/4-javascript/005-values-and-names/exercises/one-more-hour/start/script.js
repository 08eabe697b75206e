let hours = 8
let perHour = 12
let pay = hours * perHour
console.log(pay)
