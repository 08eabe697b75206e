// Your program goes below this line.

// How much does it cost to paint the kitchen?

// The walls, in metres
const length = 4;
const width = 3;
const height = 2.5;

// The door and the window do not need paint
const door = 2;
const windowArea = 1.5;

// The paint
const coats = 2;
const pricePerSquareMetre = 0.75;

// Work it out
const walls = 2 * (length + width) * height;
const toPaint = walls - door - windowArea;
const result = toPaint * coats * pricePerSquareMetre;

// Show it
console.log("Painting the kitchen");
console.log("Square metres to paint: " + toPaint);
console.log("It costs " + result + " pounds.");
