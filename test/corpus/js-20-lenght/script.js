const jobs = ["wash up", "sweep floor", "empty bins"];

let i = 0;

while (i < jobs.lenght) {
  console.log("To do: " + jobs[i]);
  i = i + 1;
}

console.log("List finished");
