const fsp = require("node:fs/promises");

function showSongs() {
  const text = await fsp.readFile("songs.txt", "utf8");
  console.log(text);
}

showSongs();
