const score = 0;
const goals = ["Saka", "Rice", "Saka"];

for (let i = 0; i < goals.length; i++) {
  if (goals[i] === "Saka") {
    score = score + 1;
  }
}

console.log("Saka scored " + score);
