const bed1 = "potatoes";
const bed2 = “carrots”;
const bed3 = "leeks";

console.log(bed1, bed2, bed3);
