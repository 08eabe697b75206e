let order;

setTimeout(function () {
  order = "Pizza with mushrooms";
}, 2000);

console.log("You ordered: " + order);
