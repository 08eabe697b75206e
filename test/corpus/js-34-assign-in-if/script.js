let seats = 12;

function showSeats() {
if (seats = 0) {
console.log("The cinema is full");
} else {
console.log("Still free: " + seats);
}
}

showSeats();
