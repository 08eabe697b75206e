// run it like this: node index.js Kofi
const name = process.argv[1]

if (name) {
  console.log("Good morning, " + name + "! Training is at ten.")
} else {
  console.log("Please type your name after index.js")
}
