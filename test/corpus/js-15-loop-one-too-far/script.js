const team = ["Ali", "Ben", "Carl", "Dev"];

console.log("Team for Saturday:");

for (let i = 0; i <= team.length; i++) {
  console.log(team[i].toUpperCase());
}

console.log("Players: " + team.length);
