const fs = require("node:fs");

const books = fs.readFileSync("books.json", "utf8");

books.forEach(function (book) {
  console.log(book.title + ", " + book.author);
});
