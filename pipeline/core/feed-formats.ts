/** The formats that feeds are published in. `setting` is the name in `formats`; `file` is put after the address of the list that a feed is of. */
export const feedFormats = [
  { setting: 'rss', name: 'RSS', file: 'feed.xml', type: 'application/rss+xml' },
  { setting: 'atom', name: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
  { setting: 'jsonFeed', name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
] as const

export type FeedFormat = (typeof feedFormats)[number]

/** The formats in which a site has feeds. */
export function feedFormatsOf({ formats }: { formats: Record<FeedFormat['setting'], boolean> }): FeedFormat[] {
  return feedFormats.filter(({ setting }) => formats[setting])
}

/** What a feed can be of, besides all stories of an edition. */
export const feedKinds = ['section', 'tag', 'author'] as const

export type FeedKind = (typeof feedKinds)[number]

/** `facing`: stories in two languages side by side; the key is the language tag of the second. */
export interface FeedOf<Kind extends FeedKind | 'facing' = FeedKind | 'facing'> {
  kind: Kind
  key: string
}
