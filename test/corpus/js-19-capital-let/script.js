// Savings
const perWeek = 5;
Let saved = 0;
let week = 1;

while (week <= 10) {
  saved = saved + perWeek;
  week = week + 1;
}

console.log("Saved in ten weeks: " + saved);
