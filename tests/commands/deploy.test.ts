import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readManifest } from '../../pipeline/build/engine/manifest.ts'
import { addressOfBucket } from '../../pipeline/commands/deploy/s3-client.ts'
import { s3Target } from '../../pipeline/commands/deploy/s3-target.ts'
import { TargetError } from '../../pipeline/commands/deploy/target.ts'
import { bucketName, credentials, startBucket, type TestBucket } from '../support/bucket.ts'
import { runCommandWithStatus } from '../support/command.ts'
import { type Built, buildSite, carefree, type Files, folder, list, now, pair, project } from '../support/site.ts'

const open: TestBucket[] = []
afterEach(() => {
  for (const bucket of open.splice(0)) bucket.close()
})

async function opened(): Promise<TestBucket> {
  const bucket = await startBucket()
  open.push(bucket)
  return bucket
}

const settings = (more = '') => `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', ${carefree}, ${more} }\n`

/** A site with two stories, its own style sheet, and a file whose name must be encoded. */
const files: Files = {
  ...pair,
  'content/china/tea/en.md': '---\ntitle: Tea\ndate: 2026-03-03T09:00:00+08:00\nauthors: [Desk]\n---\n\nTea is a drink.\n',
  'public/文件 (1)+a!.txt': 'A file.',
  'own.css': 'p { color: red }',
  'diglot.config.ts': settings("theme: { styles: 'own.css' }"),
}

interface Options {
  values?: Record<string, string>
  flags?: string[]
  environment?: Record<string, string>
  now?: string
}

const deploy = (root: string, { values = {}, flags = [], environment = credentials, now: time = now }: Options = {}) =>
  runCommandWithStatus('deploy', { root, values, environment, now: time, flags: new Set(flags) })

/** Deploys to a bucket, and lists what was sent and removed there, in order. */
async function deployTo(bucket: TestBucket, root: string, { values, ...options }: Options = {}) {
  bucket.requests.length = 0
  const done = await deploy(root, { ...options, values: { to: `s3://${bucketName}/site`, endpoint: bucket.endpoint, ...values } })
  return { ...done, changes: changesOf(bucket) }
}

const changesOf = ({ requests }: TestBucket) =>
  requests
    .filter((request) => /^(?:PUT|DELETE) /.test(request) && !request.endsWith('.diglot-deploy.json'))
    .map((request) => request.replace(' site/', ' '))

const later = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString()

/** Changes a file of a site, and builds it. */
async function edited(root: string, path: string, change: (text: string) => string): Promise<Built> {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')))
  const built = await buildSite({}, root)
  expect(built.outcome).toBe('built')
  return built
}

const published = (root: string) => [...(readManifest(join(root, 'dist'))?.keys() ?? [])]
const forServers = ['.nginx.conf', '_headers']
const english = 'content/world/tides/en.md'
/** All that shows the English article, or what it begins with. */
const shown = [
  ...['archive/2026/03/index.html', 'archive/2026/index.html', 'archive/index.html', 'authors/desk/index.html', 'feed.xml', 'index.html'],
  ...['tags/tides/index.html', 'world/feed.xml', 'world/index.html', 'world/tides/amp/index.html', 'world/tides/index.html'],
].map((path) => `en/${path}`)

describe('a bucket', () => {
  it('gets changed files alone, in the order in which a build publishes them, and loses what is not published any more', async () => {
    const bucket = await opened()
    const { root } = await buildSite(files)
    await bucket.put('site/theirs.txt', 'not ours')

    const lengths: unknown[] = []
    bucket.intercept = (request, { headers }) => {
      if (request.startsWith('PUT')) lengths.push(headers['content-length'] ?? headers['transfer-encoding'])
      return undefined
    }
    const first = await deployTo(bucket, root)
    // S3 takes no file of an unknown length.
    expect(lengths.filter((length) => !/^\d+$/.test(String(length)))).toEqual([])
    const all = published(root).filter((path) => !forServers.includes(path))
    expect(first).toMatchObject({ text: `Sent ${all.length} files to s3://paper/site/, removed 0; 0 unchanged`, failed: false })
    expect(first.changes.toSorted()).toEqual(all.map((path) => `PUT ${path}`).toSorted())
    const kinds = [/ assets\//, / (?:en|zh)\/[a-z]+\/[a-z-]+\/(?:amp\/)?index/, / (?:en|zh)\/index/, /feed\.xml/, / sitemap/]
    const order = first.changes
      .filter((change) => !/archive|authors|tags/.test(change))
      .map((change) => kinds.findIndex((kind) => kind.test(change)))
    expect(order.filter((kind) => kind >= 0)).toEqual(order.filter((kind) => kind >= 0).toSorted())
    const page = await bucket.get('site/en/')
    expect(page.status).toBe(404)
    const headersOf = async (path: string) => {
      const { headers } = await bucket.get(`site/${encodeURIComponent(path).replaceAll('%2F', '/')}`)
      return [headers.get('content-type'), headers.get('cache-control')]
    }
    const style = all.find((path) => /^assets\/site\..*css$/.test(path)) ?? ''
    expect(await headersOf('en/index.html')).toEqual(['text/html; charset=utf-8', 'public, max-age=0, must-revalidate'])
    expect(await headersOf(style)).toEqual(['text/css; charset=utf-8', 'public, max-age=31536000, immutable'])
    expect(await headersOf('文件 (1)+a!.txt')).toEqual(['text/plain; charset=utf-8', 'public, max-age=0, must-revalidate'])

    expect(await deployTo(bucket, root)).toMatchObject({
      text: `Sent 0 files to s3://paper/site/, removed 0; ${all.length} unchanged`,
      changes: [],
    })
    expect(bucket.requests.length).toBe(2)

    await edited(root, english, (text) => text.replace('rises', 'often rises'))
    const trial = await deployTo(bucket, root, { flags: ['dry-run'] })
    expect(trial.changes).toEqual([])
    expect(trial.text).toBe(
      [
        ...shown.map((path) => `send    ${path}`),
        `Would send ${shown.length} files to s3://paper/site/, remove 0; ${all.length - shown.length} unchanged`,
      ].join('\n'),
    )
    const changed = await deployTo(bucket, root)
    expect(changed.changes.toSorted()).toEqual(shown.map((path) => `PUT ${path}`).toSorted())
    // Articles, then lists, the front page, and feeds.
    expect(changed.changes.slice(0, 2).toSorted()).toEqual(['PUT en/world/tides/amp/index.html', 'PUT en/world/tides/index.html'])
    expect(changed.changes.slice(-3, -2)).toEqual(['PUT en/index.html'])
    expect(changed.changes.slice(-2).toSorted()).toEqual(['PUT en/feed.xml', 'PUT en/world/feed.xml'])

    // A page is found that leads to the story until the last moment, and its own pages go last.
    rmSync(join(root, 'content/china'), { recursive: true })
    await buildSite({}, root)
    const without = await deployTo(bucket, root)
    const removed = without.changes.filter((change) => change.startsWith('DELETE'))
    expect(removed.toSorted()).toEqual(
      all
        .filter((path) => !published(root).includes(path))
        .map((path) => `DELETE ${path}`)
        .toSorted(),
    )
    expect(removed).toContain('DELETE en/china/tea/index.html')
    expect(without.changes.slice(-removed.length)).toEqual(removed)
    expect((await bucket.get('site/en/china/tea/index.html')).status).toBe(404)
    expect(await (await bucket.get('site/theirs.txt')).text()).toBe('not ours')
  })

  it('has old assets for some days more', async () => {
    const bucket = await opened()
    const { root } = await buildSite(files)
    await deployTo(bucket, root)
    const styleOf = () => published(root).find((path) => /^assets\/site\..*css$/.test(path)) ?? ''
    const old = styleOf()
    await edited(root, 'own.css', (text) => text.replace('red', 'blue'))
    expect(styleOf()).not.toBe(old)
    const second = await deployTo(bucket, root)
    expect(second.text).toMatch(/^Sent \d+ files to s3:\/\/paper\/site\/, removed 0, left 1 old asset; /)
    expect((await bucket.get(`site/${old}`)).status).toBe(200)
    expect((await deployTo(bucket, root, { now: later(6), flags: ['dry-run'] })).text).toContain(`leave   ${old} (unused since ${now})\n`)
    expect(await deployTo(bucket, root, { now: later(6) })).toMatchObject({ changes: [] })
    expect(await deployTo(bucket, root, { now: later(6), values: { 'keep-assets': '6' } })).toMatchObject({ changes: [`DELETE ${old}`] })
    expect((await bucket.get(`site/${old}`)).status).toBe(404)
  })

  it('gets the rest of a deployment that was killed, or that a failing server ended', async () => {
    const bucket = await opened()
    const { root } = await buildSite(files)
    const words = ['deploy', '--root', root, '--now', now, '--to', `s3://${bucketName}/site`, '--endpoint', bucket.endpoint]
    const process_ = spawn(process.execPath, [join(project, 'pipeline/cli.ts'), ...words], { env: { ...process.env, ...credentials } })
    let count = 0
    bucket.intercept = (request) => {
      if (request.startsWith('PUT')) count += 1
      if (count < 20) return undefined
      process_.kill('SIGKILL')
      return 'hang'
    }
    await new Promise((resolve) => process_.once('exit', resolve))
    const sent = new Set(changesOf(bucket).slice(0, 18 - 8))
    expect(sent.size).toBe(10)

    // Meanwhile the site has changed: what was sent of it is ours all the same.
    await edited(root, english, (text) => text.replace('rises', 'often rises'))
    bucket.intercept = (request) => (request.includes('sitemap') ? 503 : undefined)
    const failed = await deployTo(bucket, root)
    expect(failed).toMatchObject({
      failed: true,
      text: expect.stringMatching(
        /^Not deployed: 127.0.0.1:\d+ refused "PUT site\/sitemap.xml": 503 SlowDown\. The next "diglot deploy" sends what is missing\.$/,
      ),
    })
    expect(bucket.requests.filter((request) => request.includes('sitemap')).length).toBe(5)
    expect(failed.changes.filter((change) => sent.has(change))).toEqual([])

    count = 0
    bucket.intercept = (request) => {
      if (request.includes('sitemap')) count += 1
      return count === 1 ? 500 : undefined
    }
    const { changes } = await deployTo(bucket, root)
    expect(changes.slice(0, 2)).toEqual(['PUT sitemap.xml', 'PUT sitemap.xml'])
    expect(changes.slice(2).filter((change) => failed.changes.includes(change))).toEqual([])
    expect(await deployTo(bucket, root)).toMatchObject({ failed: false, changes: [] })
    expect(await (await bucket.get('site/en/world/tides/index.html')).text()).toContain('often rises')
  })

  it('is compared with the site if the list of what was deployed is lost or wrong; files of others are not replaced', async () => {
    const bucket = await opened()
    const { root } = await buildSite(files)
    await bucket.put('site/robots.txt', 'User-agent: *')
    const refused = await deployTo(bucket, root)
    expect(refused).toMatchObject({ failed: true, changes: [] })
    expect(refused.text).toBe(
      'Not deployed: s3://paper/site/ has 1 file that no "diglot deploy" has sent:\n  robots.txt\nMove them away, choose another target, or replace them with --overwrite.',
    )
    expect((await deployTo(bucket, root, { flags: ['overwrite'] })).changes).toContain('PUT robots.txt')

    // Somebody has changed one file and deleted another.
    await bucket.put('site/en/index.html', 'changed')
    const { AwsClient } = await import('aws4fetch')
    const client = new AwsClient({ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', service: 's3', region: 'us-east-1' })
    const remove = (key: string) => client.fetch(`${bucket.endpoint}/${bucketName}/site/${key}`, { method: 'DELETE' })
    await remove('zh/index.html')
    expect((await deployTo(bucket, root)).changes.toSorted()).toEqual(['PUT en/index.html', 'PUT zh/index.html'])

    await remove('.diglot-deploy.json')
    expect(await deployTo(bucket, root)).toMatchObject({ failed: false, changes: [] })
    // The same bytes with other headers, as another program may have sent them.
    await remove('.diglot-deploy.json')
    await bucket.put('site/robots.txt', readFileSync(join(root, 'dist/robots.txt'), 'utf8'))
    expect(await deployTo(bucket, root)).toMatchObject({ failed: false, changes: ['PUT robots.txt'] })
    await bucket.put('site/.diglot-deploy.json', '{ "version": 1')
    expect(await deployTo(bucket, root)).toMatchObject({ failed: false, changes: [] })
  })

  it('is not sent anything without the right credentials, which are not printed', async () => {
    const bucket = await opened()
    const { root } = await buildSite(files)
    const wrong = (environment: Record<string, string>, values = {}) => deployTo(bucket, root, { environment, values })
    await expect(wrong({})).rejects.toThrow('there are no credentials; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment')
    const signature = await wrong({ AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'no-such-secret' })
    expect(signature.text).toMatch(
      /^Not deployed: 127\.0\.0\.1:\d+ refused "GET [^"]+": 403 SignatureDoesNotMatch\. Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY\./,
    )
    const unknown = await wrong({
      AWS_ACCESS_KEY_ID: 'no-such-key',
      AWS_SECRET_ACCESS_KEY: 'no-such-secret',
      AWS_SESSION_TOKEN: 'no-such-token',
    })
    expect(unknown.text).toContain('403 InvalidAccessKeyId. Check AWS_ACCESS_KEY_ID')
    for (const { text, failed, changes } of [signature, unknown]) {
      expect(text).not.toMatch(/no-such/)
      expect({ failed, changes }).toEqual({ failed: true, changes: [] })
    }
    expect((await deployTo(bucket, root, { values: { to: 's3://other' } })).text).toContain('404 NoSuchBucket. There is no such bucket.')
  })
})

it.each([
  [{ bucket: 'paper', region: 'eu-central-1' }, 'https://paper.s3.eu-central-1.amazonaws.com'],
  [{ bucket: 'paper.example', region: 'cn-north-1' }, 'https://s3.cn-north-1.amazonaws.com.cn/paper.example'],
  [{ bucket: 'paper', region: 'auto', endpoint: 'https://0123.r2.cloudflarestorage.com/' }, 'https://0123.r2.cloudflarestorage.com/paper'],
  [
    { bucket: 'paper', region: 'oss', endpoint: 'https://{bucket}.oss-cn-hangzhou.aliyuncs.com' },
    'https://paper.oss-cn-hangzhou.aliyuncs.com',
  ],
])('the address of %o is %s', (access, address) => {
  expect(addressOfBucket({ endpoint: undefined, ...access })).toBe(address)
})

it('the list of a large bucket is read page by page', async () => {
  const asked: string[] = []
  const page = (key: string, more: string) =>
    `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Contents><Key>site/${key}</Key><ETag>&quot;${key.length}&quot;</ETag><Owner><ID>x</ID></Owner></Contents>${more}</ListBucketResult>`
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const isFirst = asked.length === 1
    response.end(
      page(isFirst ? 'a&amp;b' : '文', isFirst ? '<IsTruncated>true</IsTruncated><NextContinuationToken>1+/=</NextContinuationToken>' : ''),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const access = { bucket: 'paper', prefix: 'site/', region: 'auto', endpoint, credentials: { accessKeyId: 'a', secretAccessKey: 'b' } }
  expect(await s3Target(access).marks([])).toEqual(
    new Map([
      ['a&b', '7'],
      ['文', '1'],
    ]),
  )
  expect(asked).toEqual(['/paper?list-type=2&prefix=site%2F', '/paper?list-type=2&prefix=site%2F&continuation-token=1%2B%2F%3D'])
  server.close()
})

/** A server that gives the same answer to every request. */
async function listFrom(answer: (response: ServerResponse) => void): Promise<Map<string, string>> {
  const server = createServer((_, response) => answer(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const access = { bucket: 'paper', prefix: '', region: 'auto', endpoint, credentials: { accessKeyId: 'a', secretAccessKey: 'b' } }
  try {
    return await s3Target(access).marks([])
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const noList = 'The answer is no list of what is in a bucket. Check "deploy.endpoint".'

it.each([
  ['the page of a proxy', '<!doctype html><p>Log in & go<br>', noList],
  ['other XML', '<a/>', noList],
  ['a list without its end', '<ListBucketResult><Contents><Key>a</Key><ETag>b</ETag></Contents>', noList],
  [
    'the same page for ever',
    '<ListBucketResult><NextContinuationToken>x</NextContinuationToken></ListBucketResult>',
    'The list of what is in the bucket does not end. Check "deploy.endpoint".',
  ],
])('the list of a bucket: %s is none', async (_, text, message) => {
  await expect(listFrom((response) => response.end(text))).rejects.toThrow(new TargetError(message))
})

it('the list of a bucket: keys that XML cannot carry are of others', async () => {
  const text = '<ListBucketResult><Contents><Key>a&#x1;\u0002</Key><ETag>b</ETag></Contents></ListBucketResult>'
  expect(await listFrom((response) => response.end(text))).toEqual(new Map([['a\uFFFD\uFFFD', 'b']]))
})

it('an answer that is cut is asked for again; words of a server are not printed', async () => {
  let count = 0
  const cut = (response: ServerResponse) => {
    count += 1
    if (count > 1) return response.end('<ListBucketResult></ListBucketResult>')
    response.writeHead(200, { 'content-length': '1000' }).write('<ListBucketResult>')
    return setTimeout(() => response.destroy(), 20)
  }
  expect([await listFrom(cut), count]).toEqual([new Map(), 2])
  const refused = listFrom((response) => response.writeHead(418, 'a\u009b31m').end(`<Code>${'x'.repeat(1000)}</Code>`))
  await expect(refused).rejects.toThrow(/ refused "GET paper": 418 I'm a Teapot\.$/)
})

describe('a folder', () => {
  it('gets changed files alone, and files of others stay', async () => {
    const target = join(folder(), 'www')
    mkdirSync(target)
    const boxes = { 'public/box': 'box', 'public/case/inner.txt': 'inner' }
    const { root, out } = await buildSite({
      ...files,
      ...boxes,
      'diglot.config.ts': settings(`theme: { styles: 'own.css' }, deploy: { to: '${target}' }`),
    })
    writeFileSync(join(target, 'theirs.txt'), 'not ours')
    const all = published(root)
    expect(await deploy(root)).toEqual({ text: `Sent ${all.length} files to ${target}, removed 0; 0 unchanged`, failed: false })
    expect(list(target)).toEqual([...all, '.diglot-deploy.json', 'theirs.txt'].toSorted())
    for (const path of all) expect(readFileSync(join(target, path))).toEqual(readFileSync(join(out, path)))
    expect((await deploy(root)).text).toBe(`Sent 0 files to ${target}, removed 0; ${all.length} unchanged`)

    await edited(root, english, (text) => text.replace('rises', 'often rises'))
    rmSync(join(root, 'content/china'), { recursive: true })
    await buildSite({}, root)
    writeFileSync(join(target, 'en/china/tea/index.html'), 'theirs by now')
    const { text } = await deploy(root, { flags: ['dry-run'] })
    expect(text).toContain('remove  en/china/tea/amp/index.html')
    expect(text).not.toContain('en/china/tea/index.html')
    await deploy(root)
    expect(list(target)).toEqual([...published(root), '.diglot-deploy.json', 'theirs.txt', 'en/china/tea/index.html'].toSorted())

    // A folder takes the place of a file, and the other way round.
    rmSync(join(root, 'public/box'))
    mkdirSync(join(root, 'public/box'))
    writeFileSync(join(root, 'public/box/inner.txt'), 'inner')
    rmSync(join(root, 'public/case'), { recursive: true })
    writeFileSync(join(root, 'public/case'), 'case')
    await buildSite({}, root)
    expect(await deploy(root)).toMatchObject({ failed: false })
    expect(readFileSync(join(target, 'box/inner.txt'), 'utf8') + readFileSync(join(target, 'case'), 'utf8')).toBe('innercase')

    // A list that leads out of the folder is not believed.
    writeFileSync(join(target, '../precious.txt'), 'precious')
    writeFileSync(join(target, '.diglot-deploy.json'), JSON.stringify({ version: 1, files: { '../precious.txt': ['', ''] }, unused: {} }))
    expect(await deploy(root)).toMatchObject({ failed: false })
    expect(readFileSync(join(target, '../precious.txt'), 'utf8')).toBe('precious')

    // The times of files differ after a restore; the bytes do not.
    rmSync(join(target, '.diglot-deploy.json'))
    utimesSync(join(target, 'en/index.html'), 1, 1)
    expect((await deploy(root)).text).toBe(`Sent 0 files to ${target}, removed 0; ${published(root).length} unchanged`)
  })

  it('that others have files in, where a file or a folder must be, is left as it is', async () => {
    const { root } = await buildSite(pair)
    const tried = async (prepare: (target: string) => void) => {
      const target = join(folder(), 'www')
      prepare(target)
      const before = existsSync(join(target, 'en'))
      const { text, failed } = await deploy(root, { values: { to: target } })
      return {
        text: text.replaceAll(target, 'www'),
        failed,
        isLeft: existsSync(join(target, 'en')) === before && !existsSync(join(target, 'zh')),
      }
    }
    const put = (path: string) => (target: string) => {
      mkdirSync(dirname(join(target, path)), { recursive: true })
      writeFileSync(join(target, path), 'a')
    }
    expect(await tried(put('en'))).toMatchObject({ text: expect.stringContaining('\n  en/404.html\n'), failed: true, isLeft: true })
    expect(await tried(put('en/index.html/a'))).toMatchObject({
      text: expect.stringContaining('has 1 file that no'),
      failed: true,
      isLeft: true,
    })
    expect(await tried((target) => writeFileSync(target, 'a'))).toEqual({
      text: 'Not deployed: www/.diglot-deploy.json cannot be written (ENOTDIR). The next "diglot deploy" sends what is missing.',
      failed: true,
      isLeft: true,
    })
  })

  it('with a link in it loses nothing behind the link, whatever its list says, and gets nothing there', async () => {
    const { root } = await buildSite(pair)
    const [target, elsewhere] = [join(folder(), 'www'), folder()]
    mkdirSync(target)
    writeFileSync(join(elsewhere, 'precious.txt'), 'precious')
    symlinkSync(elsewhere, join(target, 'old'))
    const { size, mtimeMs } = statSync(join(elsewhere, 'precious.txt'))
    const list = { version: 1, files: { 'old/precious.txt': ['', `${size} ${mtimeMs}`] }, unused: {} }
    writeFileSync(join(target, '.diglot-deploy.json'), JSON.stringify(list))
    expect(await deploy(root, { values: { to: target } })).toMatchObject({ failed: false })
    expect(readFileSync(join(elsewhere, 'precious.txt'), 'utf8')).toBe('precious')
    rmSync(join(target, 'zh'), { recursive: true })
    symlinkSync(elsewhere, join(target, 'zh'))
    const { text, failed } = await deploy(root, { values: { to: target }, flags: ['overwrite'] })
    expect({ text, failed }).toEqual({ text: expect.stringContaining(`${join(target, 'zh')} is a symbolic link`), failed: true })
    expect(readdirSync(elsewhere)).toEqual(['precious.txt'])
  })

  it('must not be part of the site', async () => {
    const { root } = await buildSite(files)
    for (const to of ['dist', 'dist/site', 'content', '.', '..'])
      await expect(deploy(root, { values: { to: join(root, to) } })).rejects.toThrow('expected a folder of its own')
    await expect(deploy(root)).rejects.toThrow('there is no target; set "deploy.to" in the settings, or use --to')
    await expect(deploy(root, { values: { to: 'ftp://paper.example' } })).rejects.toThrow(
      '--to is "ftp://paper.example"; expected a bucket such as',
    )
    await expect(deploy(root, { values: { to: folder(), 'keep-assets': 'a week' } })).rejects.toThrow('expected a whole number of days')
  })
})

describe('nothing is sent', () => {
  const refused = async (root: string, message: string) => {
    const target = folder()
    await expect(deploy(root, { values: { to: target } })).rejects.toThrow(message)
    expect(list(target)).toEqual([])
  }

  it('before the first build, after a failed one, or if the site or its output has changed since', async () => {
    const { root, out } = await buildSite(files)
    const article = join(root, english)
    const text = readFileSync(article, 'utf8')
    writeFileSync(article, 'nothing\n')
    expect((await buildSite({}, root)).outcome).toBe('content')
    await refused(root, `dist is older than the site (${english}). Run "diglot build", correct what it reports, then deploy again.`)
    writeFileSync(article, text)
    await buildSite({}, root)
    const page = join(out, 'en/index.html')
    const html = readFileSync(page)
    writeFileSync(page, 'changed')
    await refused(root, 'dist is not as the last build left it (en/index.html).')
    rmSync(page)
    await refused(root, 'dist is not as the last build left it (en/index.html).')
    writeFileSync(page, html)
    expect(await deploy(root, { values: { to: folder() } })).toMatchObject({ failed: false })
    writeFileSync(join(root, 'diglot.config.ts'), settings())
    await refused(root, 'dist is older than the site (diglot.config.ts).')
    rmSync(join(root, '.cache'), { recursive: true })
    await refused(root, 'dist is not the output of the last build.')
  })

  it('if the stats of files cannot tell, and a check finds errors', async () => {
    const { root } = await buildSite(files)
    symlinkSync(join(root, 'own.css'), join(root, 'content/world/link.css'))
    await buildSite({}, root)
    expect(await deploy(root, { values: { to: folder() } })).toMatchObject({ failed: false })
    writeFileSync(join(root, english), 'nothing\n')
    await refused(root, 'dist is older than the site, which has errors.')
    expect(existsSync(join(root, 'dist/en/world/tides/index.html'))).toBe(true)
  })
})
