const now = document.getElementById("now");

function play() {
  now.textContent = "Redemption song";
}

document.getElementById("start").addEventListener("click", play());
