/** A bucket of an S3-compatible store, and what the keys of all files begin with: empty, or with `/` at its end. */
export interface BucketAddress {
  bucket: string
  prefix: string
}

/** What `s3://bucket/prefix` names; undefined for anything else. */
export function bucketOf(to: string): BucketAddress | undefined {
  const [, bucket, path = ''] = /^s3:\/\/([a-z\d][a-z\d.-]{1,61}[a-z\d])(?:\/(.*))?$/.exec(to) ?? []
  if (bucket === undefined) return undefined
  const prefix = path.replace(/^\/+|\/+$/g, '')
  return { bucket, prefix: prefix === '' ? '' : `${prefix}/` }
}

/** A bucket, or the path of a folder. */
export function isDeployTarget(to: string): boolean {
  return to !== '' && (bucketOf(to) !== undefined || !/^[a-z][a-z\d+.-]+:/i.test(to))
}

/** For how many days unused assets are left, if nothing says so. */
export const usualAssetDays = 7

export const expectsDeployTarget = 'a bucket such as "s3://bucket/prefix", or the path of a folder'

/** The address of an S3 API; `{bucket}` is where the name of the bucket goes, if it is part of the host. */
export function isEndpoint(value: string): boolean {
  const url = URL.parse(value.replaceAll('{bucket}', 'bucket'))
  return url !== null && /^https?:$/.test(url.protocol) && url.search + url.hash + url.username + url.password === ''
}

export const expectsEndpoint =
  'the address of an S3 API, such as "https://s3.example.org", or with the name of the bucket in it: "https://{bucket}.s3.example.org"'
