import type { Report } from '../core/diagnostics.ts'
import { nearest } from '../core/suggest.ts'
import type { Site } from '../site/site.ts'
import { reportSetting } from '../source/settings/report-setting.ts'

/** Reports books (`formats.epub`) of a locale, a section or a story that the site does not have. What cannot be read or is a draft is there. */
export function checkBooks(root: string, { config, locales, byPath, broken }: Site, report: Report): void {
  const key = 'formats.epub'
  const add = (value: string, expects: string) => reportSetting(root, key, value, expects, report)
  const stories = new Set([...byPath.values(), ...broken.values()].map(({ story }) => story))
  const sections = new Set([...byPath.values()].flatMap(({ section }) => section ?? []))
  for (const { bilingual = [], section, stories: wanted = [] } of config.formats.epub) {
    for (const locale of bilingual.filter((name) => !locales.includes(name)))
      add(locale, `locales of the site, which has: ${locales.join(', ')}`)
    if (section !== undefined && !sections.has(section) && broken.size === 0)
      add(section, `a section that has stories: ${[...sections].sort().join(', ')}`)
    for (const story of wanted.filter((one) => !stories.has(one))) {
      const near = nearest(story, [...stories])
      add(
        story,
        `the path of a story below content/, without the name of its files${near === undefined ? ', such as "world/tides"' : `; did you mean "${near}"`}`,
      )
    }
  }
}
