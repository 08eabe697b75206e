function toOunces(grams) {
  return grams / 28.35;
}

module.exports = { toOunces };
