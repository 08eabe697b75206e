// Football points
function points(wins, draws) {
  const fromWins = wins * 3;
  return fromWins + draws;

const rovers = points(6, 2);
const united = points(5, 4);

if (rovers > united) {
  console.log("Rovers are ahead");
} else {
  console.log("Rovers are not ahead");
}
