import type { Counts } from '../../source/counts.ts'
import type { FieldsOnPage } from '../../source/front-matter/fields.ts'
import type { BookLink, BookOf, BookPicture } from './book-models.ts'
import type { ProgramPage, RedirectPage } from './program-models.ts'
import type {
  ArticleBody,
  Base,
  Card,
  FacingLink,
  FacingTexts,
  HeadLink,
  Introduction,
  ModelAudio,
  ModelImage,
  Named,
  Original,
  OwnFeed,
  PageLink,
  Period,
  SharedImage,
  Switch,
} from './shared-models.ts'

/**
 * What one page is drawn from: plain data, as narrow as the page needs. A page is a pure function of its model, of the
 * bodies that the model names by article id, of the edition's words and of the toolchain.
 * Addresses that end in `href` are ready to be linked to; `url` is absolute.
 */
export type PageModel =
  | ArticlePage
  | FrontPage
  | ListPage
  | SearchPage
  | FeedsPage
  | OfflinePage
  | FacingPage
  | FacingListPage
  | NotFoundPage
  | ChooserPage
  | RedirectPage
  | BookPage
  | NewsSitemapPage
  | ProgramPage

/** What is around the contents of every page for readers. */
export interface Chrome extends Base {
  head: HeadLink[]
  home: string
  archive: string
  /** Where the edition is searched, if it can be. */
  search?: string | undefined
  /** The page that explains the edition's feeds, where there are feeds. */
  feeds?: string | undefined
  sections: (Named & { current: boolean })[]
  /** The pages that the foot links to, such as the imprint. */
  standalonePages: PageLink[]
  switches: Switch[]
  /** Breaking news, on every page that has its banner. */
  breaking: PageLink[]
  /** Lists of the stories that are published in this language and another side by side, where there are any. */
  facingLists?: FacingLink[] | undefined
}

export interface ArticlePage extends Chrome {
  kind: 'article'
  /** The file of the article, for messages. */
  path: string
  story: string
  title: string
  /** Of a headline that is set smaller than others. */
  headlineSize?: 'long' | undefined
  summary: string
  section?: Named | undefined
  tags: Named[]
  authors: { name: string /** Absent where the edition has no page of this author. */; href?: string | undefined }[]
  publication?: string | undefined
  /** Front matter that views are given as it is. */
  fields: FieldsOnPage
  /** Absent for a page that has no date. */
  published?: string | undefined
  updated?: string | undefined
  minutes: number
  image?: ModelImage | undefined
  audio?: ModelAudio | undefined
  /** Drawn from the headline, for a story without a picture. */
  headlineCard?: SharedImage | undefined
  corrections: { date: string; text: string }[]
  /** The page that says what is corrected, and how. */
  correctionsPolicy?: PageLink | undefined
  translator?: string | undefined
  counts: Counts
  body: ArticleBody
  /** Its pages beside other versions of the story, where there are any. */
  facing?: FacingLink[] | undefined
  /** Set where the story is in another language than the edition's. */
  foreign?: { tag: string; direction: 'ltr' | 'rtl' } | undefined
  /** The original, where this translation lacks what has changed in it since. */
  stale?: Original | undefined
  /** ISO 8601 instants of the end of its embargo, and of the time at which it is taken down. */
  publishAt?: string | undefined
  expires?: string | undefined
  /** The article that this one is converted from. */
  converted?: Original | undefined
  mastodon?: string | undefined
  /** The nearest by what they are about; the nearest by date, or for a page without one the pages before and after it in its section. */
  related: Card[]
  newer?: Card | undefined
  older?: Card | undefined
  /** The feed of its section. */
  feed?: OwnFeed | undefined
  /** Where the story's comments are, and where their number is (see `core/settings/comment-servers.ts`). */
  comments?: { server: string; path: string; countUrl: string; items: string } | undefined
}

export interface FrontPage extends Chrome {
  kind: 'front'
  lead: Card | undefined
  /** What editors have put beside it; beside a lead without a picture, at least two where there are enough stories. */
  tops: Card[]
  latest: Card[]
  blocks: { section: Named; cards: Card[] }[]
}

/** A list of stories: of a section, a tag, an author, or all of them. The key of an archive is a year, a month, or empty. */
export interface ListPage extends Chrome {
  kind: 'list'
  introduction?: Introduction | undefined
  of: { kind: 'section' | 'tag' | 'author' | 'archive'; key: string }
  cards: Card[]
  total: number
  page: number
  pages: number
  newer?: string | undefined
  older?: string | undefined
  feed?: OwnFeed | undefined
  /** Of the archive and its years: the years to choose from, newest first. */
  periods?: Period[] | undefined
  /** Of a year or a month: the nearest ones that have stories, and the year that a month is in. */
  beside?: { newer?: Named | undefined; older?: Named | undefined; within?: Named | undefined } | undefined
  /** Books of these stories, on the first page. */
  books?: BookLink[] | undefined
}

/** Where the stories of an edition are searched. */
export interface SearchPage extends Chrome {
  kind: 'search'
  /** The folder of the index. */
  index: string
}

/** What a feed is, and every feed of the edition. */
export interface FeedsPage extends Chrome {
  kind: 'feeds'
  /** Of all stories, of a section, or of two languages side by side. */
  list: { section?: string | undefined; languages?: FacingLink['languages']; feeds: { name: string; type: string; url: string }[] }[]
}

/** What readers get who have no network. */
export interface OfflinePage extends Chrome {
  kind: 'offline'
}

/** Two versions of a story side by side. */
export interface FacingPage extends Chrome {
  kind: 'facing'
  /** As their own pages have them, without what is near them. */
  articles: [first: ArticlePage, second: ArticlePage]
  outdated?: FacingTexts['outdated']
  feed?: OwnFeed | undefined
}

/** The stories that are published in two languages side by side. */
export interface FacingListPage extends Chrome {
  kind: 'facingList'
  languages: FacingLink['languages']
  /** The cards are those of both editions. */
  stories: { href: string; cards: [first: Card, second: Card] }[]
  feed?: OwnFeed | undefined
  total: number
  page: number
  pages: number
  newer?: string | undefined
  older?: string | undefined
}

/** A book of stories, for readers of e-books. */
export interface BookPage extends Base {
  kind: 'book'
  of: BookOf
  /** The languages of each story. */
  locales: readonly string[]
  /** ISO 8601 instant of the last change that its stories name; absent where they have no dates. */
  updated?: string | undefined
  chapters: BookChapter[]
  /** Those of the site's own that the stories show, and the cover. */
  pictures: BookPicture[]
  /** The link of the cover among them, where there is one. */
  cover?: string | undefined
}

/** A story: one article, or two side by side. */
export interface BookChapter {
  articles: BookArticle[]
  outdated?: FacingTexts['outdated']
  /** Set where the book has stories of several sections. */
  section?: string | undefined
}

/** An article as a book has it. */
export type BookArticle = Pick<ArticlePage, 'locale' | 'url' | 'title' | 'summary' | 'authors' | 'publication' | 'translator'> &
  Pick<
    ArticlePage,
    'fields' | 'published' | 'updated' | 'image' | 'audio' | 'corrections' | 'correctionsPolicy' | 'stale' | 'converted' | 'body'
  >

export interface NotFoundPage extends Chrome {
  kind: 'notFound'
  latest: Card[]
}

/** The newest stories of an edition, for search engines that have news. */
export interface NewsSitemapPage extends Base {
  kind: 'newsSitemap'
  /** `published`: ISO 8601. */
  stories: { url: string; published: string; card: Card }[]
}

/** The root of the site, which offers the editions. */
export interface ChooserPage extends Base {
  kind: 'chooser'
  head: HeadLink[]
  editions: {
    locale: string
    tag: string
    direction: 'ltr' | 'rtl'
    name: string
    href: string /** What its front page begins with. */
    lead?: Card | undefined
  }[]
}
