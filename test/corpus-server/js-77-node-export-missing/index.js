const { withTax } = require("./prices");

console.log("A chair costs " + withTax(50));
