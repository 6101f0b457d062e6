import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { strToU8, zipSync } from 'fflate'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'

const folder = import.meta.dirname
const root = join(folder, '../../..')

/** What the extension says of itself, with the version of the package. */
interface Manifest {
  name: string
  displayName: string
  description: string
  publisher: string
  version: string
  engines: { vscode: string }
  categories: string[]
  keywords: string[]
}

/** Bundles the extension for VS Code, and writes it as a file that VS Code installs. Same inputs, same bytes. */
export async function packExtension(file: string): Promise<void> {
  const manifest = readManifest()
  const files = {
    'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'extension.js': await bundleExtension(),
    'readme.md': readFileSync(join(folder, 'README.md'), 'utf8'),
    'LICENSE.txt': readFileSync(join(root, 'LICENSE'), 'utf8'),
  }
  const parts = {
    'extension.vsixmanifest': vsixManifest(manifest),
    '[Content_Types].xml': contentTypes(),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`extension/${name}`, text])),
  }
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  // The first day that a ZIP file can have.
  writeFileSync(file, zipSync(bytes, { level: 9, mtime: new Date(1980, 0, 1) }))
}

function readManifest(): Manifest {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { name, displayName, ...rest } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  return { name, displayName, version, ...rest }
}

/** VS Code has the module `vscode`, and no package of ours. */
async function bundleExtension(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'extension.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    minify: true,
    logLevel: 'warning',
    legalComments: 'none',
  })
  return outputFiles[0]?.text ?? ''
}

/** The manifest of the package (VSIX schema, 2011): what an editor and a gallery show before they open it. */
function vsixManifest({ name, displayName, description, publisher, version, engines, categories, keywords }: Manifest): string {
  const properties = {
    'Microsoft.VisualStudio.Code.Engine': engines.vscode,
    'Microsoft.VisualStudio.Code.ExtensionKind': 'workspace',
    'Microsoft.VisualStudio.Code.ExecutesCode': 'true',
  }
  const assets = {
    'Microsoft.VisualStudio.Code.Manifest': 'package.json',
    'Microsoft.VisualStudio.Services.Content.Details': 'readme.md',
    'Microsoft.VisualStudio.Services.Content.License': 'LICENSE.txt',
  }
  const metadata = x('Metadata', [
    x('Identity', { Language: 'en-US', Id: name, Version: version, Publisher: publisher }),
    x('DisplayName', displayName),
    x('Description', { 'xml:space': 'preserve' }, description),
    x('Tags', keywords.join(',')),
    x('Categories', categories.join(',')),
    x('GalleryFlags', 'Public'),
    x(
      'Properties',
      Object.entries(properties).map(([Id, Value]) => x('Property', { Id, Value })),
    ),
    x('License', 'extension/LICENSE.txt'),
  ])
  return document(
    x('PackageManifest', { Version: '2.0.0', xmlns: 'http://schemas.microsoft.com/developer/vsx-schema/2011' }, [
      metadata,
      x('Installation', [x('InstallationTarget', { Id: 'Microsoft.VisualStudio.Code' })]),
      x('Dependencies'),
      x(
        'Assets',
        Object.entries(assets).map(([Type, path]) => x('Asset', { Type, Path: `extension/${path}`, Addressable: 'true' })),
      ),
    ]),
  )
}

/** Open Packaging Conventions (ECMA-376, part 2): the type of each ending. */
function contentTypes(): string {
  const types = { '.json': 'application/json', '.js': 'application/javascript', '.md': 'text/markdown', '.txt': 'text/plain' }
  const all = Object.entries({ ...types, '.vsixmanifest': 'text/xml' })
  return document(
    x(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      all.map(([Extension, ContentType]) => x('Default', { Extension, ContentType })),
    ),
  )
}

function document(node: ReturnType<typeof x>): string {
  return toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, node])
}
