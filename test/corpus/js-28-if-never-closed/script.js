const price = 34;
const budget = 30;

function check() {
  if (price > budget) {
    console.log("Too expensive");
  console.log("Budget: " + budget);
}

check();
