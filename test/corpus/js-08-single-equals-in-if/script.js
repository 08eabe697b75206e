// Quiz question
const answer = "London";
let guess = "Paris";
let score = 0;

if (guess = answer) {
  console.log("Correct!");
  score = score + 1;
} else {
  console.log("Sorry, no.");
}

console.log("Score: " + score);
