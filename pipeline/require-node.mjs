// Loaded before anything else, in plain JavaScript, so that an old Node can say what is wrong.
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `Diglot needs Node 24 or later, and this is ${process.version}. Where the package "node" is installed, its install script was blocked: run "npm rebuild node".`,
  )
  process.exit(2)
}
