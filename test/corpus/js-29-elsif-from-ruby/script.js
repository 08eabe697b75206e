const minutes = 95;

if (minutes < 45) {
  console.log("First half");
} elsif (minutes < 90) {
  console.log("Second half");
} else {
  console.log("Extra time");
}
