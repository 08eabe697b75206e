function fullName(first, last) {
  return
    first + " " + last;
}

console.log(fullName("Miriam", "Makeba"));
