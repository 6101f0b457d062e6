#!/usr/bin/env node
// The command of the published package, in plain JavaScript, so that an old Node can say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 12)) {
  console.error(`create-diglot needs Node 20.12 or later, and this is ${process.version}. Install a newer one.`)
  process.exit(2)
}
await import('./lib/pipeline/create.js')
