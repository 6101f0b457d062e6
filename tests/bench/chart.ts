/** One bar: what it is of, in seconds. */
export interface Bar {
  name: string
  seconds: number
  own: boolean
}

const [width, row, label] = [760, 30, 230]

/** Bars one above the other, on one scale, as an SVG that reads on light and on dark pages. */
export function chart(title: string, bars: Bar[]): string {
  const longest = Math.max(...bars.map(({ seconds }) => seconds))
  const rows = bars.map(({ name, seconds, own }, index) => {
    const y = 44 + index * row
    const length = Math.max(2, (seconds / longest) * (width - label - 90))
    return [
      `<text x="${label - 10}" y="${y + 15}" text-anchor="end">${escapeXml(name)}</text>`,
      `<rect x="${label}" y="${y}" width="${length.toFixed(1)}" height="20" rx="2" fill="${own ? '#b3261e' : '#8a8f98'}"/>`,
      `<text x="${(label + length + 8).toFixed(1)}" y="${y + 15}">${seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(1)} s</text>`,
    ].join('')
  })
  const height = 56 + bars.length * row
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}" font-family="system-ui,sans-serif" font-size="14"><style>text{fill:#24292f}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}</style><text x="0" y="20" font-weight="600">${escapeXml(title)}</text>${rows.join('')}</svg>\n`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
