import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.ts'

// Part of the test command: finds a Chromium, or installs one by Playwright, else by Debian's packages.
const ways = [
  [process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium'],
  ['apt-get', 'update', '-qq'],
  ['apt-get', 'install', '-y', '-qq', 'chromium'],
]

for (const [command = '', ...words] of ways) {
  if (findChromium() !== undefined) break
  spawnSync(command, words, { stdio: 'ignore', timeout: 600_000 })
}
const found = findChromium()
if (found === undefined) {
  console.error('There is no Chromium here, and none could be installed. Install one, or name it in CHROMIUM_PATH.')
  process.exitCode = 1
} else console.log(found)
