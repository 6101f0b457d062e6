import { type CmsField, cmsFields } from './fields.ts'
import type { CmsName } from './names.ts'
import { type Structure, structureOf } from './structure.ts'

/** What the configuration depends on. */
export interface CmsSite {
  pattern: string
  /** The default edition first. */
  locales: string[]
  /** Keys and labels, in the default edition. */
  sections: [key: string, label: string][]
  tags: [key: string, label: string][]
  /** Ids and titles of the stories. */
  stories: [id: string, title: string][]
  /** The repository, if git names one of a service that the CMS knows. */
  backend: object
  url: string
}

/** The configuration of a CMS, to be written as YAML. Undefined where it cannot create or find files by the site's pattern. */
export function cmsConfig(cms: CmsName, site: CmsSite): Record<string, unknown> | undefined {
  const fields = cms === 'decap' ? cmsFields(site.tags).map(withItems) : cmsFields(site.tags)
  const collections = site.sections.map(([key, label]) => {
    const structure = structureOf(cms, site.pattern, key)
    return structure && { name: key, label, ...collectionOf(structure, key, site, fields) }
  })
  if (collections.some((collection) => collection === undefined)) return undefined
  const [first = 'en'] = site.locales
  const structure = structureOf(cms, site.pattern, '')
  return {
    backend: site.backend,
    // Beside a clone on the same machine: "npx decap-server".
    ...(cms === 'decap' && { local_backend: true }),
    media_folder: 'content/media',
    public_folder: '/media',
    site_url: site.url,
    ...(cms === 'sveltia' && { output: { omit_empty_optional_fields: true } }),
    i18n: {
      structure: structure?.kind === 'entries' ? structure.structure : 'multiple_files',
      locales: site.locales,
      default_locale: first,
      ...(cms === 'sveltia' && { initial_locales: 'all' }),
    },
    collections,
  }
}

/** Decap opens no story in languages where a list does not say what is in it. */
function withItems(field: CmsField): CmsField {
  if (field.widget !== 'list' || field.fields !== undefined) return field
  return { ...field, field: { name: 'item', label: field.label, widget: 'string', i18n: field.i18n } }
}

function collectionOf(structure: Structure, section: string, { stories }: CmsSite, fields: CmsField[]): object {
  if (structure.kind === 'entries') {
    const { folder, path, structure: name } = structure
    return { folder, path, create: true, extension: 'md', format: 'yaml-frontmatter', i18n: { structure: name }, fields }
  }
  const own = stories.filter(([id]) => id.startsWith(`${section}/`))
  const files = own.map(([id, title]) => ({
    name: id.replaceAll('/', '-'),
    label: title,
    file: structure.file.replace('{{story}}', id),
    format: 'yaml-frontmatter',
    i18n: true,
    fields,
  }))
  return { i18n: true, files }
}
