const team = ["Sam", "Bo", "Nour"]

for (let i = 0; i <= team.length; i++) {
  console.log("Player: " + team[i])
}
