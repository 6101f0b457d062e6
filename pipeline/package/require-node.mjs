import { existsSync } from 'node:fs'
import module from 'node:module'

/** What to do about a Node that is too old: in a site, or in a clone of this repository, where npm installs a Node. */
function advice() {
  if (import.meta.url.includes('/node_modules/')) return 'Install a newer one, or add one to your site: run "npm install node@24".'
  return existsSync(new URL('../../node_modules/node/bin/node', import.meta.url))
    ? 'Run the scripts of package.json, such as "npm run build": npm runs them on the Node that it has installed here.'
    : 'npm has not installed one here: run "npm ci" or, if it does not run install scripts, "npm rebuild node".'
}

// Loaded before anything else, in plain JavaScript, so that an old Node can say what is wrong.
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(`Diglot needs Node 24 or later, and this is ${process.version}. ${advice()}`)
  process.exit(2)
}

// What Node made of our modules last time is used again (worker.ts asks for it too): it halves the time that a start takes.
module.enableCompileCache?.()
