import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { installCodeServer } from './code-server.ts'

// `npm run test:vscode`: the extension in a real VS Code, which takes a minute to install the first time.
installCodeServer()
const root = fileURLToPath(new URL('../..', import.meta.url))
const words = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/live/vitest.config.ts', 'vscode']
process.exitCode = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1
