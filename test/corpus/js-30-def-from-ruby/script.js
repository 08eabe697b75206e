def portion(grams, people) {
  return grams / people;
}

console.log(portion(1200, 4));
