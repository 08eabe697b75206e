const rain = true;

if (rain) {
  let message = "Do not water the garden";
}

console.log(message);
