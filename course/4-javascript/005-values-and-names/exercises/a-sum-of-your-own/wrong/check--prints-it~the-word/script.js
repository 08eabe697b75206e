let days = 12
let letters = 2
let result = days / letters
console.log('result')
