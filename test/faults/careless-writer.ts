// Writes one small file after another in the folder named by the first argument, and calls each kept when the kernel has
// it: the mistake that a power cut punishes and a kill does not.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const folder = process.argv[2] ?? ''
for (let n = 1; ; n += 1) {
  writeFileSync(path.join(folder, `${n}.txt`), `${n}`)
  process.stdout.write(`${n}\n`)
  await sleep(1)
}
