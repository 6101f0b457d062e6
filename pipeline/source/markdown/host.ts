const label = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/
const address = /^\[[0-9a-f:.]+\]$/

/**
 * Whether a browser and a mail program would know what host an address of the web names. The URL Standard lets signs
 * through that no domain name has (RFC 1123, 2.1): `http://host;/`.
 */
export function hasHost({ hostname }: URL): boolean {
  if (address.test(hostname)) return true
  const labels = hostname.replace(/\.$/, '').split('.')
  return labels.every((part) => label.test(part))
}
