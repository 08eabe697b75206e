import type { RunResult } from '#findings'
import type { RunJob } from '../src/checks/job.ts'

/** Runs jobs one at a time; a job pressed while another runs waits for it. */
export interface CheckFrame {
  run(job: RunJob): Promise<RunResult>
  close(): void
}
