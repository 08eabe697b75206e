const name = "Tyrone";
let age = 34;

console.log("Hello " + name;
console.log("You are " + age);

age = age + 1;
console.log("Next year you will be " + age);
