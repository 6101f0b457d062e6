import { resolve } from 'node:path'
import { packExtension } from './vsix.ts'

// Run by `npm run vscode`: writes the extension for VS Code. Another file than this one can be given.
const file = resolve(process.argv[2] ?? 'diglot-vscode.vsix')
await packExtension(file)
console.log(`Wrote ${file}`)
