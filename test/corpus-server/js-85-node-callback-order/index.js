const fs = require("node:fs");

fs.readFile("budget.txt", "utf8", function (data, err) {
if (err) {
console.log("Could not read the file: " + err);
return;
}
console.log("Budget:");
console.log(data);
});
