const player = {
  name: "Bukayo",
  number: 7
  goals: 14
};

console.log(player.name + " wears number " + player.number);

if (player.goals > 10) {
  console.log("What a season!");
}
