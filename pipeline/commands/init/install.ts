import { spawn } from 'node:child_process'

/** Runs `npm install` in a folder, which prints what it does. Returns whether it succeeded. */
export async function install(dir: string, isNodeOld: boolean): Promise<boolean> {
  // On an old Node npm would warn of each package that needs a newer one: the site brings it along.
  const quiet = isNodeOld ? ' --loglevel=error' : ''
  // On Windows npm is a script, which only a shell can run.
  const npm = spawn(`npm install --no-audit --no-fund${quiet}`, { cwd: dir, stdio: 'inherit', shell: true })
  return await new Promise((resolve) => {
    npm.once('error', () => resolve(false))
    npm.once('close', (code) => resolve(code === 0))
  })
}
