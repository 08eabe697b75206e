function toMinutes(hours) {
  let minutes = hours * 60;
  retrun minutes;
}

console.log(toMinutes(2));
