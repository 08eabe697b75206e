let hours = 8 + 1
let perHour = 12
let pay = hours * perHour
console.log('Pay: ' + pay)
