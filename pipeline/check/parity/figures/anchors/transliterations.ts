/**
 * How Chinese writes the sounds of foreign names: characters by their consonants, those that sound nearly the same as one
 * (b and p, d and t, k and g, l and r, m and n). A vowel alone is nothing.
 */
const sounds: [consonants: string, characters: string][] = [
  ['', '阿艾埃爱奥伊乌亚娅欧尤约耶也叶雅厄岳'],
  ['n', '安恩昂翁因英延扬'],
  ['P', '布巴比贝伯博鲍彼普帕皮佩珀波保柏别拜毕勃秘蓬坡泊堡'],
  ['PN', '本班宾邦庞彭潘平'],
  ['T', '德达迪代杜多特塔蒂泰图托狄戴太陶都得提'],
  ['TN', '登丹丁东当坦廷通汤滕屯顿敦邓唐'],
  ['K', '克卡凯库科格加盖古戈哥高考奎夸瓜圭喀各谷'],
  ['KN', '坎肯康冈根贡甘昆干'],
  ['k', '基吉贾杰朱焦季'],
  ['kN', '金琼'],
  ['S', '斯萨塞西索苏沙谢舍希休施什史士兹扎泽佐祖茨察策楚齐切恰乔夏肖瑟日芝智哲查绍席悉奇'],
  ['SN', '桑森辛松孙逊尚申钦珍赞曾真詹盛香生新圣'],
  ['L', '拉莱勒利里洛卢鲁尔雷罗赖劳路律莉丽吕黎略陆'],
  ['LN', '兰伦林龙朗隆仑'],
  ['N', '姆马玛迈梅米莫穆默麦毛密缪纳娜奈内尼诺努瑙妮慕墨拿挪'],
  ['NN', '曼门明蒙南嫩宁农敏'],
  ['F', '弗夫法菲费福富瓦威维沃伍韦魏华佛'],
  ['FN', '凡芬丰温文旺方'],
  ['H', '哈海黑霍胡赫希休惠豪河赫'],
  ['HN', '汉亨洪翰欣罕'],
]

const byCharacter = new Map<string, string>()
for (const [consonants, characters] of sounds)
  for (const character of characters) if (!byCharacter.has(character)) byCharacter.set(character, consonants)

/** English letters, longest first, and the sounds they may have; what is left out is a vowel or silent. */
const letters: [RegExp, string][] = [
  [/^(?:tch|sch|sh|zh|sz|cz|ts|tz|z)/, '[Sk]'],
  [/^ch/, '[SkKH]'],
  [/^j/, '[SkK]?'],
  [/^th/, '[TS]'],
  [/^ph/, 'F'],
  [/^x/, 'K?S'],
  [/^(?:q[uv]?|ck|kh|[kc](?![eiy]))/, '[Kk]'],
  [/^k/, '[Kk]'],
  [/^(?:s|c)/, 'S'],
  [/^gh?(?![eiy])/, '[Kk]'],
  [/^g(?=[eiy])/, '[KkS]'],
  [/^[bp]/, 'P'],
  [/^[dt]/, 'T'],
  [/^(?:r(?![aeiouy])|re$|(?<=t)le$)/, 'L?'],
  [/^[lr]/, 'L'],
  [/^ng/, '[Nn]+[Kk]?'],
  [/^[mn]/, '[Nn]'],
  [/^(?:[fv]|w(?=[aeiou]))/, 'F'],
  [/^h(?=[aeiou])/, 'H'],
]

/** No fewer sounds tell one name from another. */
const fewestSounds = 2
const known = new Map<string, RegExp | undefined>()
/** So many names of articles are remembered. */
const mostKnown = 5000

/** Whether a Chinese text has a name by its sound: Dushanbe, 杜尚别. */
export function soundsIn(name: string, chinese: string): boolean {
  if (!known.has(name)) {
    if (known.size > mostKnown) known.clear()
    known.set(name, patternOf(name))
  }
  return known.get(name)?.test(consonantsOf(chinese)) === true
}

/** Its consonants, twice in a row said once, and a space for what writes no sound of a name. */
const consonantsOf = (chinese: string) =>
  [...chinese]
    .map((character) => byCharacter.get(character) ?? ' ')
    .join('')
    .replace(/([^ ])\1+/g, '$1')

function patternOf(name: string): RegExp | undefined {
  const found: string[] = []
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
  for (let at = 0; at < plain.length; ) {
    const rest = plain.slice(at)
    const [length, sound] = soundAt(rest)
    if (sound !== '' && found.at(-1) !== sound) found.push(sound)
    at += length
  }
  const sure = found.filter((sound) => !sound.endsWith('?'))
  if (sure.length < fewestSounds) return undefined
  // The last may be silent: Paris, Tashkent.
  if (sure.length > fewestSounds && /[dts]$/.test(plain)) found.push(`${found.pop()}?`)
  return new RegExp(`(?<![^ ])${found.join('')}(?![^ ])`, 'u')
}

function soundAt(text: string): [length: number, sound: string] {
  for (const [pattern, sound] of letters) {
    const match = pattern.exec(text)
    if (match) return [match[0].length, sound]
  }
  return [1, '']
}
