const season = "spring";
let work = "";

switch (season) {
case "spring":
work = "sow lettuce";
case "summer":
work = "water every evening";
break;
case "autumn":
work = "rake leaves";
break;
default:
work = "sharpen the tools";
}

console.log(work);
