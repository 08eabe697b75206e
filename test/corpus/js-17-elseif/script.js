const temperature = 14;

if (temperature > 25) {
  console.log("Shorts and T-shirt");
} elseif (temperature > 12) {
  console.log("Jumper");
} else {
  console.log("Big coat");
}
