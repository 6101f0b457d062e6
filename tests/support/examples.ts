import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Files, project } from './site.ts'

const chapter = readFileSync(join(project, 'REFERENCE.md'), 'utf8').split('\n## Diagnostics by example\n')[1] ?? ''

/** The sections of REFERENCE that show what a rule finds, by rule. */
export const sections = new Map(
  chapter
    .split(/\n### (?=`)/)
    .slice(1)
    .map((section) => [/^`([^`]+)`/.exec(section)?.[1] ?? '', section]),
)

const heads: Record<string, string> = {
  'en.md': '---\ntitle: Tides\ndate: 2026-03-02\n---\n\n',
  'zh.md': '---\ntitle: 潮汐\ndate: 2026-03-02\n---\n\n',
}

/** The files of a part of a section: ```` ```md en.md ```` is the English version. */
export function filesOf(part: string): Files {
  return Object.fromEntries(
    [...part.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(([, name = '', text = '']) => [
      /^(?:en|zh)\.md$/.test(name) ? `content/world/tides/${name}` : name,
      name.endsWith('.md') && !text.startsWith('---') ? heads[name] + text : text,
    ]),
  )
}

/** The site around every example. */
export const around: Files = {
  'content/world/ships/en.md': '---\ntitle: Ships\ndate: 2026-03-01\n---\n\nShips sail.\n',
  'content/world/wells/zh.md': '---\ntitle: 水井\ndate: 2026-03-01\n---\n\n井水清凉。\n',
}
