const fs = require("node:fs")

const content = fs.readFileSync("shopping.txt")
const lines = content.split("\n")

console.log("Buy first: " + lines[0])
