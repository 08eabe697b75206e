const age = 15;
const hasTicket = true;

if (age > 12 and hasTicket) {
  console.log("You may go in");
} else {
  console.log("Sorry, not today");
}
