const convert = require("convert");

console.log("250 grams is " + convert.toOunces(250).toFixed(1) + " ounces");
