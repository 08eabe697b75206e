function bestPlayer(goals) {
  let best = null;
  for (const name in goals) {
    if (best === null || goals[name] > goals[best]) {
      best = name;
    }
  }
  return best;
}

module.exports = { bestPlayer };
