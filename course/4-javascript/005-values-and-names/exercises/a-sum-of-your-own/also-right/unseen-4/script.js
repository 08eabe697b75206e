// Your program goes below this line.
const goalsPerMatch = [2, 0, 3, 1, 4];

const total = goalsPerMatch.reduce((sum, goals) => sum + goals, 0);
const result = total / goalsPerMatch.length;

console.log("Goals per match:", result);
