const flag = document.getElementById("flag");

flag.style.color = "white";
flag.style.background-color = "green";
