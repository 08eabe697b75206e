// Your program goes below this line.
let eggs = 12;
let result = eggs / 3;
console.log(result);
