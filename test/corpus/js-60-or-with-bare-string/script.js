const day = "Tuesday";

if (day === "Saturday" || "Sunday") {
console.log("No training, sleep long");
} else {
console.log("Training at six");
}
