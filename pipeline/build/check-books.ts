import type { Report } from '../core/diagnostics.ts'
import { nearest } from '../core/suggest.ts'
import type { Site } from '../site/site.ts'
import { reportSetting } from '../source/settings/report-setting.ts'

/** Reports books (`formats.epub`) of a locale, a section or a story that the site does not have. What cannot be read or is a draft is there. */
export function checkBooks(root: string, { config, locales, byPath, broken }: Site, report: Report): void {
  const stories = new Set([...byPath.values(), ...broken.values()].map(({ story }) => story))
  const sections = new Set([...byPath.values()].flatMap(({ section }) => section ?? []))
  for (const [index, { bilingual = [], section, stories: wanted = [] }] of config.formats.epub.entries()) {
    const add = (key: string, value: string, expects: string) => reportSetting(root, `formats.epub.${index}.${key}`, value, expects, report)
    for (const locale of bilingual.filter((name) => !locales.includes(name)))
      add('bilingual', locale, `locales of the site, which has: ${locales.join(', ')}`)
    if (section !== undefined && !sections.has(section) && broken.size === 0)
      add('section', section, `a section that has stories: ${[...sections].sort().join(', ')}`)
    for (const story of wanted.filter((one) => !stories.has(one))) {
      const near = nearest(story, [...stories])
      add(
        'stories',
        story,
        `the path of a story below content/, without the name of its files${near === undefined ? ', such as "world/tides"' : `; did you mean "${near}"?`}`,
      )
    }
  }
}
