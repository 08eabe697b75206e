import { execFile } from 'node:child_process'

/** The git on this machine, as "git version 2.39.5", or null when there is none. */
export function gitVersion(): Promise<string | null> {
  return new Promise((resolve) => {
    execFile('git', ['--version'], (error, stdout) => resolve(error ? null : stdout.trim()))
  })
}
