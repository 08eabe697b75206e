let price = 2
console.log(price)
