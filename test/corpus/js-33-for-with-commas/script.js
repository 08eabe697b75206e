const songs = ["One love", "Jolene", "Imagine"];

for (let i = 0, i < songs.length, i++) {
  console.log((i + 1) + ". " + songs[i]);
}
