const scores = [3, 0, 0, 5];

for (let i = 0; i < scores.length; i++) {
  if (scores[i] === 0) {
    scores.splice(i, 1);
  }
}

console.log("Without the zeros: " + scores);
