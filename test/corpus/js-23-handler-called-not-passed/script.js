const list = document.getElementById("list");
const more = document.getElementById("more");

function addJob() {
  const job = document.createElement("li");
  job.textContent = "Another job";
  list.appendChild(job);
}

more.addEventListener("click", addJob());
