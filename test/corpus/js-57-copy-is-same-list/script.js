const list = ["flour", "sugar"];
const copy = list;

copy.push("butter");

console.log("My list: " + list.join(", "));
console.log("For my sister: " + copy.join(", "));
