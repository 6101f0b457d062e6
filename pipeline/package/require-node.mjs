import module from 'node:module'

// Loaded before anything else, in plain JavaScript, so that an old Node can say what is wrong.
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  // In the repository npm installs a Node of its own; an installed package runs on the reader's.
  const advice = import.meta.url.includes('/node_modules/')
    ? 'Install a newer one, or add the package "node" to your site.'
    : 'The install script of the package "node" was blocked: run "npm rebuild node".'
  console.error(`Diglot needs Node 24 or later, and this is ${process.version}. ${advice}`)
  process.exit(2)
}

// What Node made of our modules last time is used again (worker.ts asks for it too): it halves the time that a start takes.
module.enableCompileCache?.()
