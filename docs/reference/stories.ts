import { type Section, sectionsOf } from './document.ts'

/** Path below `docs/content/` → text of an article. */
export type Articles = Map<string, string>

/** The chapters of the reference in one language, as articles of the section `reference`: each begins at a heading of level 2. */
export function articlesOf(text: string, locale: string): Articles {
  const sections = sectionsOf(text)
  const chapters = chaptersOf(sections)
  const homes = new Map(chapters.flatMap(({ id, parts }) => parts.map(({ anchor }) => [anchor, id])))
  return new Map(
    chapters.map(({ id, parts }, index) => {
      const link = (anchor: string) => addressOf(anchor, id, homes, locale)
      return [`reference/${id}/${locale}.md`, head(parts[0]?.title ?? '', index) + bodyOf(parts, link)]
    }),
  )
}

interface Chapter {
  /** The anchor of its heading. */
  id: string
  /** The chapter's own lines, then its sections of level 3. */
  parts: Section[]
}

function chaptersOf(sections: Section[]): Chapter[] {
  const chapters: Chapter[] = []
  for (const section of sections) {
    if (section.level === 2) chapters.push({ id: section.anchor, parts: [section] })
    else chapters.at(-1)?.parts.push(section)
  }
  return chapters
}

function head(title: string, index: number): string {
  return `---\ntitle: ${JSON.stringify(title)}\nweight: ${index + 1}\n---\n\n`
}

/** A link to a place of the reference, from a chapter. Throws an Error where there is no such place. */
function addressOf(anchor: string, from: string, homes: ReadonlyMap<string, string>, locale: string): string {
  const home = homes.get(anchor)
  if (home === undefined) throw new Error(`the reference has a link to "#${anchor}", but no such heading`)
  if (home === from) return anchor === from ? `../${from}/${locale}.md` : `#${anchor}`
  const place = anchor === home ? '' : `#${anchor}`
  return `../${home}/${locale}.md${place}`
}

function bodyOf(parts: Section[], link: (anchor: string) => string): string {
  let isCode = false
  const line = (text: string) => {
    if (text.startsWith('```')) isCode = !isCode
    return isCode ? text : text.replace(/\]\(#([^)]+)\)/g, (_, anchor: string) => `](${link(anchor)})`)
  }
  const texts = parts.map(({ title, anchor, lines }, index) => {
    const heading = index === 0 ? [] : [`## ${title} {#${anchor}}`]
    return [...heading, ...lines.map(line)].join('\n')
  })
  return `${texts.join('\n').trim()}\n`
}
