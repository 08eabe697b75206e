const price = 2
const people = 6
const total = people * price
console.log('All together: ' + total + ' pounds')
