const name = "Lina";
const points = 14;

console.log("Hello ${name}, welcome back!");
console.log(`You have ${points} points.`);
