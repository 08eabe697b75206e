const dish = "Chicken curry";
const side = Rice;
const price = 4.5;

console.log("Today: " + dish + " with " + side);
console.log("Only " + price + " pounds");
