// Your program goes below this line.
function minutesFor(songs, each) {
  return songs * each
}

var songs = 14, each = 4
var result

result = minutesFor(songs, each)
console.log(`Our set of ${songs} songs lasts ${result} minutes.`)
