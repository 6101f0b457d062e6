import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Files, project } from './site.ts'

/** The edition, as a folder of `locales/`: all that a site needs besides articles. */
export const arabic: Files = {
  'locales/ar/edition.json': JSON.stringify({ name: 'العربية', share: ['whatsapp', 'x', 'facebook', 'telegram', 'mail'], allow: ['RSS'] }),
  'locales/ar/interface.json': readFileSync(join(project, 'pipeline/package/locales/ar/interface.json')),
  'locales/ar/site.json': JSON.stringify({
    title: 'صحيفة الاختبار',
    description: 'صحيفة للاختبارات.',
    sections: { world: 'العالم', china: 'الصين' },
    tags: { tea: 'الشاي', tides: 'المد والجزر' },
  }),
}
