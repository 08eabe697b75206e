let lap = 1

while (lap =< 4) {
  console.log("Lap " + lap)
  lap = lap + 1
}

console.log("Finished!")
