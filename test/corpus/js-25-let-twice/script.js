// Bus fare
let fare = 2;
let trips = 4;

console.log("One trip: " + fare);

let fare = fare * trips;
console.log("All trips: " + fare);

if (fare > 6) {
  console.log("Buy a day ticket");
}
