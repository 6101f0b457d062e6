/** Where the AMP page of an article is: `/en/world/tides/amp/`, and `/2013/tides/amp/` of `/2013/tides.html`. */
export function ampAddress(address: string): string {
  return `${address.replace(/\.html$/, '/')}amp/`
}
