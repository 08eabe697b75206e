const { topPlayer } = require("./team");

const goals = { Ana: 4, Yusuf: 7, Kim: 2 };

console.log("Top of the season: " + topPlayer(goals));
