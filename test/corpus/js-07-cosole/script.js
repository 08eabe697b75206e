let bread = 1.2;
let milk = 1.45;
let eggs = 2.1;

let total = bread + milk + eggs;

cosole.log("Your shopping comes to " + total);

if (total > 4) {
  console.log("You get a free bag.");
}
