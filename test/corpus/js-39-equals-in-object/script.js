const book = {
  title: "The old man and the sea",
  pages = 212,
  read: false
};

if (!book.read) {
  console.log(book.title + " has " + book.pages + " pages");
}
