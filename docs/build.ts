import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { prepareDocs } from './prepare.ts'

// The documentation: `npm run docs` builds it into docs/dist/, `npm run docs -- dev` shows it, `npm run docs -- check` checks it.
const [command = 'build', ...words] = process.argv.slice(2)
const wrong = prepareDocs()
for (const message of wrong) console.error(message)
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const run = () =>
  spawnSync(process.execPath, [path('../pipeline/cli.ts'), command, '--root', path('.'), ...words], { stdio: 'inherit' }).status
process.exitCode = wrong.length > 0 ? 1 : (run() ?? 1)
