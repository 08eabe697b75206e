let days = '12'
let result = days + 2
console.log(result)
