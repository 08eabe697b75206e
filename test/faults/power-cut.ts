import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { aDisk, type Disk } from './disk.ts'
import { processesIn, runAndKill, type Outcome, type Trial } from './trial.ts'

/**
 * Pulls the plug while the trial works, and compares what it acknowledged with what the disk then holds.
 *
 * The trial works on a disk of its own. Everything is killed, the disk is copied at once, and the copy is opened in its
 * place. A kill alone proves little: what a program wrote and did not force to the disk outlives the program, not the
 * power.
 */
export async function powerCut(trial: Trial, options: { ms: number; megabytes?: number }): Promise<Outcome> {
  const disk = aDisk({ megabytes: options.megabytes ?? 400 })
  try {
    const dataFolder = path.join(disk.folder, 'data')
    mkdirSync(dataFolder, { mode: 0o711 })
    const { acknowledged } = await runAndKill(trial, dataFolder, { ms: options.ms, everything: true })
    const after = disk.cut()
    await untilQuiet(disk)
    after.comeBack()
    const began = performance.now()
    const lost = await trial.lost(dataFolder, acknowledged)
    return { acknowledged: acknowledged.size, lost, longestOpening: performance.now() - began }
  } finally {
    await untilQuiet(disk)
    disk.unplug()
  }
}

/** A disk can be taken away once nothing works on it; the killed take a moment to be gone. */
async function untilQuiet(disk: Disk): Promise<void> {
  for (let tries = 0; processesIn(disk.folder).length > 0 && tries < 100; tries += 1) await sleep(50)
}
