const km = 8;

if (km > 10) {
  console.log("Long run");
} else (km > 5) {
  console.log("Good run");
} else {
  console.log("Short run");
}
