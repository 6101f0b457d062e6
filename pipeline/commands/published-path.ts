import { isAbsolute, join, relative, sep } from 'node:path'

/** What a path or an address may be below the output folder: given from here, from the root, or from there. With `/` between folders. */
export function pathsBelow(given: string, { out, root }: { out: string; root: string }): string[] {
  const [plain = ''] = given.split(/[?#]/)
  const tries = [plain, isAbsolute(plain) ? relative(out, plain) : relative(out, join(root, plain)), plain.replace(/^\/+/, '')]
  return tries
    .flatMap((name) => [name, join(name, 'index.html')])
    .filter((path) => path !== '' && !isAbsolute(path) && !path.startsWith('..'))
    .map((path) => path.split(sep).join('/'))
}
