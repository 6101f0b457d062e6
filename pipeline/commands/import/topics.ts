/** What a report says, by topic: its heading, and what a person can do. */
interface Topic {
  title: string
  /** What to decide or do. Without it, nothing needs to be done. */
  advice?: string
}

/** In the order of a report: what needs a decision first. */
export const topics = {
  conflict: {
    title: 'Files that exist and differ',
    advice: 'They were left as they are. Delete or move them and import again, or keep your own.',
  },
  unread: { title: 'Articles that could not be read', advice: 'Correct them in the source and import again.' },
  ambiguous: {
    title: 'Articles that may belong together',
    advice:
      'Each was imported as a story of its own. To join two, move them into one folder, or give both the same "translationKey" in the source and import again.',
  },
  draft: {
    title: 'Articles that were imported as drafts',
    advice: 'Correct what is named, then delete "draft: true". For raw HTML, set "markdown.allowHtml" to true.',
  },
  html: {
    title: 'Articles with parts in raw HTML',
    advice: 'Markdown would lose these parts. Rewrite them by hand if you want to.',
  },
  lost: { title: 'Content that was not imported', advice: 'Look at each article, and add what readers need.' },
  changed: { title: 'Content that was changed', advice: 'Look whether the change is right.' },
  address: { title: 'Old addresses that could not be redirected', advice: 'Redirect them in the web server, or leave them.' },
  query: {
    title: 'Old addresses with a query',
    advice:
      'A page cannot answer `/?p=12`, so each article also has the address `/p/12/`. Let the web server redirect the one to the other. nginx: `if ($arg_p) { return 301 /p/$arg_p/; }`. Netlify: `/ p=:id /p/:id/ 301`.',
  },
  link: { title: 'Links that lead to nothing in the archive', advice: 'They stay as they were. Correct or remove them.' },
  file: {
    title: 'Pictures and files that were not found',
    advice: 'Their addresses stay as they were. Copy the files, or name their folder (`--uploads`).',
  },
  alt: { title: 'Pictures without alternative text', advice: 'Write it, or set the rule `picture/alt` to "warning".' },
  shared: {
    title: 'Values of translations that differ from the original',
    advice: 'A story has one date, section and list of tags, those of the original. The others were left out.',
  },
  date: { title: 'Dates that are not in the article', advice: 'Check the date.' },
  language: {
    title: 'Languages that were found by the text',
    advice: 'Move an article whose language is wrong, or import with `--locale`.',
  },
  label: { title: 'Names of sections and tags to translate', advice: 'Translate them in the file of the edition.' },
  edition: { title: 'Editions to complete', advice: 'Translate the files of the edition.' },
  key: {
    title: 'Keys of front matter that Diglot does not have',
    advice: 'They were left out. If a value matters, write it into the text.',
  },
  shortcode: {
    title: 'Shortcodes and templates that remain in texts',
    advice: 'Write them as Markdown, or map them in the setting "shortcodes". `diglot check` lists each of them.',
  },
  plugin: { title: 'What the plugins of the source did', advice: 'Check whether the site still needs it.' },
  skipped: { title: 'Not imported' },
  comments: { title: 'Comments', advice: 'Comments are not imported.' },
} as const satisfies Record<string, Topic>

export type TopicName = keyof typeof topics

/** Something to report: of which article or file, and what. */
export interface Note {
  topic: TopicName
  place: string
  detail: string
}

/** Collects notes, each once. */
export class Notes {
  readonly #found = new Map<string, Note>()

  add(topic: TopicName, place: string, detail = ''): void {
    this.#found.set(`${topic}\n${place}\n${detail}`, { topic, place, detail })
  }

  list(): Note[] {
    return [...this.#found.values()]
  }

  of(topic: TopicName): Note[] {
    return this.list().filter((note) => note.topic === topic)
  }
}
