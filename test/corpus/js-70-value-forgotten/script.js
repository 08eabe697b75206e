const field = document.getElementById("guests");
const cups = document.getElementById("cups");

document.getElementById("count").onclick = function () {
  const guests = Number(field);
  cups.textContent = "Cups of rice: " + guests / 2;
};
