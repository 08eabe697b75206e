// Runs jobs for a program that drives this browser: the course check, the tests, the bench.
import type { RunResult } from '#findings'
import type { RunJob } from '../src/checks/job.ts'
import { createCheckFrame } from './check-frame.ts'
import { createPreview } from './preview.ts'

declare global {
  interface Window {
    runJob(job: RunJob): Promise<RunResult>
    openPreview(): ReturnType<typeof createPreview>
  }
}

const frame = createCheckFrame()

window.runJob = (job) => frame.run(job)
window.openPreview = () => {
  const container = document.createElement('div')
  document.body.append(container)
  return createPreview({ container, address: '/frame' })
}
