const money = 20;
const coffee = 3;

console.log("Before: " + money);
money = money - coffee;
console.log("After: " + money);
