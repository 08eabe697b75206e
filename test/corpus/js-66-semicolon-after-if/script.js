const temperature = 21;

if (temperature < 5); {
  console.log("Bring the lemon tree inside");
}

console.log("Now " + temperature + " degrees");
