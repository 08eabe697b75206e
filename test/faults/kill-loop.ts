import { runAndKill, type Outcome, type Trial } from './trial.ts'

/**
 * Kills the trial again and again while it works, always on the same data folder, and compares each time all it ever
 * acknowledged with what is there. Every second time its database server is left alive, as after a crash of the app.
 */
export async function killAgainAndAgain(trial: Trial, dataFolder: string, times: number): Promise<Outcome> {
  const acknowledged = new Set<string>()
  let longestOpening = 0
  for (let round = 1; round <= times; round += 1) {
    const ended = await runAndKill(trial, dataFolder, { ms: 100 + Math.random() * 400, everything: round % 2 === 0 })
    for (const what of ended.acknowledged) acknowledged.add(what)
    const began = performance.now()
    const lost = await trial.lost(dataFolder, acknowledged)
    longestOpening = Math.max(longestOpening, performance.now() - began)
    if (lost.length > 0) return { acknowledged: acknowledged.size, lost, longestOpening }
  }
  return { acknowledged: acknowledged.size, lost: [], longestOpening }
}
