const item = "brake cable";
const price = 7;

console.log(`One ${item}, please.`);
console.log(`That makes #{price} euro.`);
