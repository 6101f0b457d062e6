const endings: (() => Promise<unknown>)[] = []

/** Has something ended when the test ends: a process, a server. Hooks of this module would run in the first file alone that imports it. */
export function afterTest(end: () => Promise<unknown>): void {
  endings.push(end)
}

export async function endTest(): Promise<void> {
  for (const end of endings.splice(0)) await end()
}
