let goals = 0;
const button = document.getElementById("plus");

button.addEventListener("click", function () {
  goals = goals + 1;
  document.getElementById("goals").textContent = goals;
};
