import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chineseWriter, englishWriter, type Language } from './languages.ts'
import { type Plan, planStory } from './plan.ts'
import { writeBody } from './write-blocks.ts'

/** One article of the corpus: its path below the content folder, `{locale}/{section}/{slug}.md`, and its text. */
export interface CorpusFile {
  path: string
  text: string
}

/**
 * Writes `stories` stories, each in English and Chinese, some 6 KB an article; the same for the same number, always.
 * `blocks`: at most so many paragraphs and other blocks in an article (3: some 130 words).
 */
export function writeCorpus(folder: string, stories: number, blocks?: number): void {
  const made = new Set<string>()
  for (let number = 0; number < stories; number += 1) {
    for (const { path, text } of story(number, blocks)) {
      const file = join(folder, path)
      if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
      made.add(dirname(file))
      writeFileSync(file, text)
    }
  }
}

/** The two versions of one story, the English one first. */
export function story(number: number, blocks?: number): [english: CorpusFile, chinese: CorpusFile] {
  const plan = planStory(number, blocks)
  const file = (locale: string, language: Language) => ({
    path: `${locale}/${plan.section}/${plan.slug}.md`,
    text: article(plan, language),
  })
  return [file('en', englishWriter(2 * number + 1_000_003)), file('zh', chineseWriter(2 * number + 1_000_004))]
}

function article({ slug, section, date, tags, blocks }: Plan, language: Language): string {
  const matter = [
    `title: ${JSON.stringify(language.title())}`,
    `slug: ${slug}`,
    `date: ${date.toISOString()}`,
    `updated: ${new Date(date.getTime() + 3_600_000).toISOString()}`,
    `author: ${JSON.stringify(language.author)}`,
    'source: Example Daily',
    `section: ${section}`,
    `tags: [${tags.join(', ')}]`,
    `summary: ${JSON.stringify(language.sentence())}`,
  ]
  return `---\n${matter.join('\n')}\n---\n\n${writeBody(blocks, language)}\n`
}
