/** A CMS that edits files in git: the package that has its script, and the file in it. */
export const cmsPackages = {
  sveltia: { title: 'Sveltia CMS', package: '@sveltia/cms', script: 'dist/sveltia-cms.js' },
  decap: { title: 'Decap CMS', package: 'decap-cms', script: 'dist/decap-cms.js' },
} as const satisfies Record<string, { title: string; package: string; script: string }>

export type CmsName = keyof typeof cmsPackages

export function isCms(name: string | undefined): name is CmsName {
  return name !== undefined && Object.hasOwn(cmsPackages, name)
}
