import {
  type ArticlePage,
  type CardModel,
  type Component,
  document,
  type FrontPage,
  type Html,
  html,
  type View,
  type ViewContext,
} from '../../pipeline/index.ts'

/** The front page: the pages of each section as a numbered list, in the order of reading. */
export const front: View<FrontPage> = (model, context) => {
  const { title, description } = context.words.site
  // A page is only once on the front page: what is new is in no section's block.
  const pages = [model.lead, ...model.tops, ...model.latest, ...model.blocks.flatMap(({ cards }) => cards)].filter(
    (card) => card !== undefined,
  )
  const parts = Map.groupBy(pages, ({ section }) => section?.key ?? '')
    .values()
    .flatMap((cards) => (cards[0]?.section ? [part({ section: cards[0].section, cards }, context)] : []))
    .toArray()
  return document(model, context, { title, description }, html`<div class="parts">${parts}</div>`)
}

function part({ section, cards }: FrontPage['blocks'][number], context: ViewContext): Html {
  const { words, components } = context
  const name = words.section(section.key)
  const page = (item: CardModel['item']) => components.card({ item, level: 'h3', picture: false, summary: true, kicker: false }, context)
  return html`
    <section class="part" aria-labelledby="part-${section.key}">
      <h2 id="part-${section.key}"><a href="${section.href}">${name}</a></h2>
      <ol>${cards.map((item) => html`<li>${page(item)}</li>`)}</ol>
      <p class="part-more"><a href="${section.href}">${words.t('front.moreFrom', { section: name })}</a></p>
    </section>
  `
}

/** A page in a list: its title and what it is about. A chapter of the reference is what its title says. */
export const card: Component<CardModel> = ({ item, level, summary, className = 'card' }) => html`
  <article class="${className}">
    <div class="card-words">
      <${level}><a href="${item.href}">${item.title}</a></${level}>
      ${summary && item.section?.key !== 'reference' && html`<p class="card-summary">${item.summary}</p>`}
    </div>
  </article>
`

/** No comments, mail or share menu: a manual is read, and quoted by its address. */
export const toolbar: Component<ArticlePage> = () => html``
