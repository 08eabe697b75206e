const prices = [10, 20, 30]

const withTax = prices.forEach(function (price) {
  return price * 1.2
})

console.log(withTax)
console.log("How many: " + prices.length)
