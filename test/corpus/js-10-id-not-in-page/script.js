const hour = 9;
const message = document.getElementById("mesage");

if (hour < 12) {
  message.textContent = "Good morning";
} else {
  message.textContent = "Good afternoon";
}
