function area(width, length) {
console.log(width * length);
}

const bed = area(2, 3);
const seeds = bed * 20;
console.log("I need " + seeds + " seeds");
