const fsp = require("node:fs/promises")

async function countWords() {
  const text = fsp.readFile("poem.txt", "utf8")
  const words = text.split(" ")
  console.log("Words: " + words.length)
}

countWords()
