const basket = [];

if (basket === []) {
console.log("Your basket is empty");
} else {
console.log("You have " + basket.length + " things");
}
