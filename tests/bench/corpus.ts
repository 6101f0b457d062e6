import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { english, han } from './words.ts'

/** One article of the corpus: its path below the content folder, `{locale}/{section}/{slug}.md`, and its text. */
export interface CorpusFile {
  path: string
  text: string
}

export const sections = ['china', 'world', 'business', 'culture', 'science']
/** Pictures that articles show, below `content/media/` (for Hugo and others: below their static folder). */
export const pictureNames = Array.from({ length: 20 }, (_, index) => `photo-${index}.png`)

/** Writes `stories` stories, each in English and Chinese, some 6 KB an article; the same for the same number, always. */
export function writeCorpus(folder: string, stories: number): void {
  const made = new Set<string>()
  for (let index = 0; index < stories; index += 1) {
    for (const { path, text } of story(index)) {
      const file = join(folder, path)
      if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
      made.add(dirname(file))
      writeFileSync(file, text)
    }
  }
}

/** The two tellings of one story. */
export function story(index: number): CorpusFile[] {
  const random = generator(index + 1)
  const section = sections[index % sections.length] ?? ''
  const slug = `${random.word()}-${random.word()}-${String(index).padStart(6, '0')}`
  const date = new Date(Date.UTC(2013, 9, 23) + index * 37 * 60_000)
  const shared = { slug, section, date, tags: [...new Set([random.word(), random.word()])] }
  return [
    { path: `en/${section}/${slug}.md`, text: telling(englishProse(random), shared) },
    { path: `zh/${section}/${slug}.md`, text: telling(chineseProse(random), shared) },
  ]
}

interface Shared {
  slug: string
  section: string
  date: Date
  tags: string[]
}

function telling(prose: Prose, { slug, section, date, tags }: Shared): string {
  const matter = [
    `title: ${JSON.stringify(prose.title())}`,
    `slug: ${slug}`,
    `date: ${date.toISOString()}`,
    `updated: ${new Date(date.getTime() + 3_600_000).toISOString()}`,
    `author: ${JSON.stringify(prose.author)}`,
    'source: Example Daily',
    `section: ${section}`,
    `tags: [${tags.join(', ')}]`,
    `summary: ${JSON.stringify(prose.sentence())}`,
  ]
  return `---\n${matter.join('\n')}\n---\n\n${body(prose)}\n`
}

interface Prose {
  author: string
  random: Random
  title(): string
  heading(): string
  sentence(): string
  paragraph(): string
  item(): string
  cells: [string, string]
}

function body(prose: Prose): string {
  const { random } = prose
  const blocks: string[] = []
  for (let index = 0, count = 9 + random.below(8); index < count; index += 1) {
    if (index > 0 && index % 5 === 0) blocks.push(`## ${prose.heading()}`)
    const chance = random.below(100)
    if (chance < 6) blocks.push([1, 2, 3].map(() => `- ${prose.item()}`).join('\n'))
    else if (chance < 10) blocks.push(`> ${prose.paragraph()}`)
    else if (chance < 13) blocks.push(`![${prose.item()}](/media/${random.pick(pictureNames)})`)
    else if (chance < 15) blocks.push(table(prose))
    blocks.push(prose.paragraph())
  }
  return blocks.join('\n\n')
}

function table({ cells: [name, value], random, heading }: Prose): string {
  const rows = [1, 2, 3].map(() => `| ${heading()} | ${random.below(9000)} |`)
  return [`| ${name} | ${value} |`, '| --- | ---: |', ...rows].join('\n')
}

function englishProse(random: Random): Prose {
  const words = (count: number) => Array.from({ length: count }, random.word).join(' ')
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const sentence = () => `${capital(words(8 + random.below(14)))}.`
  return {
    author: 'Cao Lin',
    random,
    sentence,
    cells: ['Item', 'Value'],
    title: () => capital(words(7)),
    heading: () => capital(words(3)),
    item: () => words(6),
    paragraph() {
      const sentences = Array.from({ length: 2 + random.below(4) }, sentence)
      if (random.below(100) < 35)
        sentences.push(`The **${words(2)}** and [${words(3)}](https://example.org/${random.word()}) *${words(2)}*.`)
      if (random.below(100) < 15) sentences.push(`"${capital(words(10))}," ${capital(random.word())} said.`)
      return sentences.join(' ')
    },
  }
}

function chineseProse(random: Random): Prose {
  const characters = (count: number) => Array.from({ length: count }, () => random.pick(han)).join('')
  const sentence = () => `${characters(6 + random.below(10))}，${characters(6 + random.below(14))}。`
  return {
    author: '曹林',
    random,
    sentence,
    cells: ['项目', '数值'],
    title: () => characters(14),
    heading: () => characters(5),
    item: () => characters(12),
    paragraph() {
      const sentences = Array.from({ length: 3 + random.below(4) }, sentence)
      if (random.below(100) < 35)
        sentences.push(`其中**${characters(4)}。**[${characters(5)}](https://example.org/${random.word()})在 2013 年 *${characters(3)}*。`)
      if (random.below(100) < 15) sentences.push(`“${characters(18)}，”${characters(3)}说。`)
      return sentences.join('')
    },
  }
}

interface Random {
  below(limit: number): number
  pick<Item>(items: readonly Item[]): Item
  word(): string
}

/** Mulberry32: small, and the same everywhere. */
function generator(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1)
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item
  return { below, pick, word: () => pick(english) }
}

/** A small PNG in one colour, by the PNG specification (W3C), section 11. */
export function png(width: number, height: number, red: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, check])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, Buffer.of(red, 96, 128))])
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
