/** Names of time zones, and their hours from UTC: two where summer has another. */
const zones: [name: RegExp, hours: number[]][] = [
  [/\b(?:UTC|GMT)\b(?![+-])|格林尼治|格林威治|世界时|协调世界时/, [0]],
  [/Beijing time|China Standard Time|北京时间|中国时间/i, [8]],
  [/\b(?:JST|KST)\b|Tokyo time|Seoul time|东京时间|首尔时间|日本时间|韩国时间/i, [9]],
  [/\b(?:ET|E[SD]T)\b|Eastern time|New York time|Washington time|华盛顿时间|美东时间|美国东部|纽约时间/i, [-5, -4]],
  [/\b(?:PT|P[SD]T)\b|Pacific time|太平洋时间|美西时间/i, [-8, -7]],
  [/\bC?E?ES?T\b(?<=CES?T)|Paris time|Berlin time|巴黎时间|柏林时间|欧洲中部时间/i, [1, 2]],
  [/\bBST\b|London time|伦敦时间/i, [0, 1]],
  [/Moscow time|莫斯科时间/i, [3]],
]

/** The hours from UTC that a time is given in, from the words beside it; undefined where none says so. */
export function zoneOf(beside: string): number[] | undefined {
  return zones.find(([name]) => name.test(beside))?.[1]
}

/** The words on both sides of a time, as far as they are of it: `from` to `to` is the time, `ends` what ends them. */
export function beside(text: string, from: number, to: number, ends: RegExp): string {
  const before =
    text
      .slice(Math.max(0, from - 12), from)
      .split(ends)
      .at(-1) ?? ''
  const [after = ''] = text.slice(to, to + 24).split(ends)
  return `${before} ${after}`
}
