let count = 0;
const box = document.getElementByID("count");
const button = document.getElementById("add");

button.addEventListener("click", function () {
  count = count + 1;
  box.textContent = count;
});
