const fs = require("node:fs");

let text;

fs.readFile("diary.txt", "utf8", function (err, data) {
  if (err) throw err;
  text = data;
});

console.log("My diary: " + text);
