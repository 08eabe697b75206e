funtion tip(amount) {
  return amount * 0.1;
}

console.log("Tip: " + tip(45));
