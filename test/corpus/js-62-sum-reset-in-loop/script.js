const pages = [12, 30, 25];
let sum = 0;

for (const p of pages) {
sum = 0;
sum = sum + p;
}

console.log("Read this week: " + sum);
