const times = [9, 100, 25, 7]

times.sort()

console.log("Fastest: " + times[0])
console.log("All: " + times)
