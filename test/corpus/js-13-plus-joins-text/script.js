const go = document.getElementById("go");
const answer = document.getElementById("answer");

go.addEventListener("click", function () {
  const a = document.getElementById("first").value;
  const b = document.getElementById("second").value;
  answer.textContent = a + b;
});
