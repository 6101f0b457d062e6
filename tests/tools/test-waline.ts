import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { installWaline } from './waline-server.ts'

// `npm run test:waline`: the comments against a real server, which takes minutes to install the first time.
installWaline()
const root = fileURLToPath(new URL('../..', import.meta.url))
const words = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/live/vitest.config.ts', 'waline']
process.exitCode = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1
