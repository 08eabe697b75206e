const wall = 3 * 5
const tin = 6
const result = wall / tin
console.log('You need ' + result + ' tins of paint.')
