let hours = '9'
let perHour = 12
let pay = hours * perHour
console.log(pay)
