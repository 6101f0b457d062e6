import { createHash } from 'node:crypto'
import { openAsBlob, readFileSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { allForbidden } from '../../core/decode.ts'
import { forServers } from '../../render/formats/served.ts'
import { type BucketAccess, type BucketClient, checkEndpoint, createBucketClient } from './s3-client.ts'
import { type DeployTarget, deployListName, type OutgoingFile, TargetError } from './target.ts'

/** A bucket of an S3-compatible store. The mark of a file is its ETag, which is the MD5 of its bytes in most stores. */
export function s3Target(access: BucketAccess): DeployTarget {
  const { bucket, prefix } = access
  const client = createBucketClient(access)
  return {
    name: `s3://${bucket}/${prefix}`,
    takes: (path) => !new RegExp(forServers).test(`/${path}`),
    async marks() {
      const all = await listBucket(client, prefix)
      return new Map([...all].map(([key, tag]) => [key.slice(prefix.length), tag]))
    },
    async compare({ path, file, type, caching }, mark) {
      if (createHash('md5').update(readFileSync(file)).digest('hex') !== mark) return 'other'
      const { headers } = await client({ method: 'HEAD', key: prefix + path })
      return headers.get('content-type') === type && headers.get('cache-control') === caching ? 'same' : 'headers'
    },
    put: (file) => putFile(client, prefix, file),
    async remove(path) {
      await client({ method: 'DELETE', key: prefix + path, accepts: 404 })
    },
    async readList() {
      const response = await client({ method: 'GET', key: prefix + deployListName, accepts: 404 })
      return response.ok ? response.text : undefined
    },
    async writeList(text) {
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        ...sums(createHash('sha256').update(text).digest()),
      }
      await client({ method: 'PUT', key: prefix + deployListName, headers, body: text })
    },
    close() {},
  }
}

async function putFile(client: BucketClient, prefix: string, { path, file, hash, type, caching }: OutgoingFile): Promise<string> {
  const headers = { 'content-type': type, 'cache-control': caching, ...sums(Buffer.from(hash, 'base64url')) }
  const response = await client({ method: 'PUT', key: prefix + path, headers, body: await openAsBlob(file) })
  return tagOf(response.headers.get('etag') ?? '')
}

/** Part of what is signed: the store refuses other bytes. */
function sums(sha256: Buffer): Record<string, string> {
  return { 'x-amz-content-sha256': sha256.toString('hex') }
}

const tagOf = (etag: string) => etag.replace(/^"|"$/g, '')

/** Key → ETag of all objects whose keys begin so. */
async function listBucket(client: BucketClient, prefix: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const asked = new Set<string>()
  for (let token: string | undefined = ''; token !== undefined; ) {
    // A server that gives the same page for ever.
    if (asked.has(token)) throw new TargetError(`The list of what is in the bucket does not end. ${checkEndpoint}`)
    asked.add(token)
    const more: Record<string, string> = token === '' ? {} : { 'continuation-token': token }
    const { text } = await client({ method: 'GET', query: { 'list-type': '2', ...(prefix && { prefix }), ...more } })
    token = readPage(text, found)
  }
  return found
}

/** A reference to a character that XML cannot have. S3 writes them in keys all the same; no file of ours has one. */
const badReference = /&#(?:x0*(?:[\dbcef]|1[\da-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/gi

/**
 * Reads one page of a list (ListObjectsV2). Returns what the next one is asked for with. Throws a TargetError for anything
 * else, such as the page of a proxy: without a list, all that is in the bucket would be taken for missing.
 */
function readPage(xml: string, found: Map<string, string>): string | undefined {
  const parser = new SaxesParser()
  let [text, key, tag, root] = ['', '', '', '']
  let next: string | undefined
  parser.on('opentag', ({ name }) => {
    root ||= name
    text = ''
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'Key') key = text
    if (name === 'ETag') tag = tagOf(text)
    if (name === 'Contents') found.set(key, tag)
    if (name === 'NextContinuationToken') next = text
  })
  let isList = true
  parser.on('error', () => {
    isList = false
  })
  parser.write(xml.replace(badReference, '\uFFFD').replace(allForbidden, '\uFFFD')).close()
  if (!isList || root !== 'ListBucketResult') throw new TargetError(`The answer is no list of what is in a bucket. ${checkEndpoint}`)
  return next
}
