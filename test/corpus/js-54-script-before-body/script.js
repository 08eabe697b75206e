const heading = document.querySelector("h1");
heading.textContent = "Welcome to my kitchen";
