const dish = "couscous";
const cook = "Amir";

console.log(cook + " makes " + dish);
console.log('I'm hungry now');
