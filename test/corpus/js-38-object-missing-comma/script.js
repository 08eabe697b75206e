const player = {
  name: "Aya"
  number: 10,
  position: "midfield"
};

console.log(player.name + " plays in " + player.position);
