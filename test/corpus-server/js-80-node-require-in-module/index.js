const fs = require("node:fs");

const list = fs.readFileSync("seeds.txt", "utf8");
console.log("In the box:");
console.log(list);
