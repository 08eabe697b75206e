let orders = 0;

function takeOrder() {
  orders = orders + 1;
  console.log("Orders so far: " + orders);
}

console.log("Cafe open");
takeOrder;
takeOrder();
console.log("Cafe closed");
