const fsp = require("node:fs/promises");

async function main() {
  const files = ["may.txt", "june.txt"];
  let total = 0;

  files.forEach(async function (file) {
    const text = await fsp.readFile(file, "utf8");
    total = total + Number(text);
  });

  console.log("Spent: " + total);
}

main();
