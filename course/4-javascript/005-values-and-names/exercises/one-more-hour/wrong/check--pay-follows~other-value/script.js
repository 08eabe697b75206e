let hours = 9
let perHour = 13
let pay = hours * perHour
console.log(pay)
