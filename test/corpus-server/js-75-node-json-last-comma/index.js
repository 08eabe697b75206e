const fs = require("node:fs");

const tools = JSON.parse(fs.readFileSync("tools.json", "utf8"));

for (const name in tools) {
  console.log(name + " costs " + tools[name]);
}
