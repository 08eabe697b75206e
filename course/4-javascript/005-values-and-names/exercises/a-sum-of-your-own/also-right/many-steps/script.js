let pages = 220
let perDay = 20
let result = pages
result = result - 40
result = result / perDay
console.log('Days left to read')
console.log(result)
