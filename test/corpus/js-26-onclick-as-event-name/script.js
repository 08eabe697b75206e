const light = document.querySelector("#light");
const button = document.querySelector("#switch");

button.addEventListener("onclick", function () {
  if (light.textContent === "Off") {
    light.textContent = "On";
  } else {
    light.textContent = "Off";
  }
});
