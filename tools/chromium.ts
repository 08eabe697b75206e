import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from '#checks'

/** Chromium's path. As root on Debian it is installed when it is missing, which is said; elsewhere the command is. */
export function findOrInstallChromium(): string | null {
  const found = findChromium()
  if (found) return found
  const isDebian = existsSync('/etc/debian_version')
  if (!isDebian || process.getuid?.() !== 0) {
    console.log('No Chromium here. Install it, or set CHROMIUM_PATH: sudo apt-get install chromium')
    return null
  }
  console.log('Installing Debian’s chromium for the browser tests. This takes a minute, once.')
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium')
  return findChromium()
}
