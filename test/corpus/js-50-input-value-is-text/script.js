const first = document.getElementById("first");
const second = document.getElementById("second");
const result = document.getElementById("result");

document.getElementById("add").addEventListener("click", function () {
  const sum = first.value + second.value;
  result.textContent = "Sum: " + sum;
});
