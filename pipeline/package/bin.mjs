#!/usr/bin/env node
// The command of the published package: says what is wrong on an old Node before anything newer is parsed.
import './require-node.mjs'

await import('../cli.js')
