/** An item of a WordPress export: whatever is not given is as in a published post. */
export interface WxrPost {
  id: number
  title: string
  type?: string
  status?: string
  name?: string
  link?: string
  date?: string
  content?: string
  excerpt?: string
  creator?: string
  password?: string
  sticky?: boolean
  parent?: number
  url?: string
  terms?: [domain: string, slug: string, name: string][]
  meta?: Record<string, string | number>
  comments?: number
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

function item(post: WxrPost): string {
  const {
    id,
    title,
    type = 'post',
    status = 'publish',
    name = '',
    date = '2026-03-02 01:00:00',
    content = '',
    excerpt = '',
    creator = 'lina',
  } = post
  const isDraft = status === 'draft' || status === 'pending'
  return `<item>
<title>${cdata(title)}</title>
<link>${post.link ?? `https://old.example/?p=${id}`}</link>
<pubDate>Mon, 02 Mar 2026 01:00:00 +0000</pubDate>
<dc:creator>${cdata(creator)}</dc:creator>
<guid isPermaLink="false">https://old.example/?p=${id}</guid>
<description></description>
<content:encoded>${cdata(content)}</content:encoded>
<excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(date)}</wp:post_date>
<wp:post_date_gmt>${cdata(isDraft ? '0000-00-00 00:00:00' : date)}</wp:post_date_gmt>
<wp:post_modified>${cdata(date)}</wp:post_modified>
<wp:post_modified_gmt>${cdata(date)}</wp:post_modified_gmt>
<wp:comment_status>${cdata('open')}</wp:comment_status>
<wp:post_name>${cdata(name)}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_parent>${post.parent ?? 0}</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type>${cdata(type)}</wp:post_type>
<wp:post_password>${cdata(post.password ?? '')}</wp:post_password>
<wp:is_sticky>${post.sticky ? 1 : 0}</wp:is_sticky>
${post.url ? `<wp:attachment_url>${cdata(post.url)}</wp:attachment_url>\n` : ''}${(post.terms ?? []).map(([domain, slug, label]) => `<category domain="${domain}" nicename="${slug}">${cdata(label)}</category>\n`).join('')}${Object.entries(
  post.meta ?? {},
)
  .map(
    ([key, value]) =>
      `<wp:postmeta>\n<wp:meta_key>${cdata(key)}</wp:meta_key>\n<wp:meta_value>${cdata(String(value))}</wp:meta_value>\n</wp:postmeta>\n`,
  )
  .join(
    '',
  )}${Array.from({ length: post.comments ?? 0 }, (_, index) => `<wp:comment>\n<wp:comment_id>${index}</wp:comment_id>\n<wp:comment_author>${cdata('Reader')}</wp:comment_author>\n<wp:comment_content>${cdata('A comment.')}</wp:comment_content>\n<wp:commentmeta><wp:meta_key>${cdata('_thumbnail_id')}</wp:meta_key><wp:meta_value>${cdata('999')}</wp:meta_value></wp:commentmeta>\n</wp:comment>\n`).join('')}</item>`
}

/** A WordPress export, in the form of WXR 1.2, with the terms given in its own XML. */
export function wxr(posts: WxrPost[], terms = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file. -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Old Paper</title>
<link>https://old.example</link>
<description>News of the coast</description>
<language>en-US</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>${cdata('lina')}</wp:author_login><wp:author_email>${cdata('li@old.example')}</wp:author_email><wp:author_display_name>${cdata('Li Na')}</wp:author_display_name></wp:author>
${terms}
${posts.map(item).join('\n')}
</channel>
</rss>
`
}

const term = (id: number, taxonomy: string, slug: string, name: string, description = '') =>
  `<wp:term><wp:term_id>${id}</wp:term_id><wp:term_taxonomy>${cdata(taxonomy)}</wp:term_taxonomy><wp:term_slug>${cdata(slug)}</wp:term_slug><wp:term_parent></wp:term_parent><wp:term_name>${cdata(name)}</wp:term_name><wp:term_description>${cdata(description)}</wp:term_description></wp:term>`
const category = (id: number, slug: string, name: string, parent = '') =>
  `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${cdata(slug)}</wp:category_nicename><wp:category_parent>${cdata(parent)}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`
const tag = (id: number, slug: string, name: string) =>
  `<wp:tag><wp:term_id>${id}</wp:term_id><wp:tag_slug>${cdata(slug)}</wp:tag_slug><wp:tag_name>${cdata(name)}</wp:tag_name></wp:tag>`

/** Terms as Polylang stores them: groups of translations map languages to ids, serialized by PHP. */
export const polylangTerms = [
  category(2, 'world', 'World'),
  category(3, 'world-zh', '国际'),
  category(4, 'sea-news', 'Sea news', 'world'),
  tag(5, 'tides', 'Tides'),
  tag(6, '%e6%bd%ae%e6%b1%90', '潮汐'),
  term(7, 'language', 'en', 'English', 'a:3:{s:6:"locale";s:5:"en_US";s:3:"rtl";i:0;s:9:"flag_code";s:2:"us";}'),
  term(8, 'language', 'zh', '中文', 'a:3:{s:6:"locale";s:5:"zh_CN";s:3:"rtl";i:0;s:9:"flag_code";s:2:"cn";}'),
  term(9, 'post_translations', 'pll_abc', 'pll_abc', 'a:2:{s:2:"en";i:10;s:2:"zh";i:11;}'),
  term(10, 'term_translations', 'pll_tag', 'pll_tag', 'a:2:{s:2:"en";i:5;s:2:"zh";i:6;}'),
].join('\n')

const en: [string, string, string] = ['language', 'en', 'English']
const zh: [string, string, string] = ['language', 'zh', '中文']
const group: [string, string, string] = ['post_translations', 'pll_abc', 'pll_abc']

/** Every kind of item that an export has, in English and Chinese, with Polylang. */
export const everyKind: WxrPost[] = [
  {
    id: 10,
    title: 'Tides &amp; moons',
    name: 'tides',
    link: 'https://old.example/2026/03/tides/',
    excerpt: 'The <em>sea</em> rises.',
    sticky: true,
    comments: 2,
    terms: [['category', 'sea-news', 'Sea news'], ['post_tag', 'tides', 'Tides'], en, group],
    meta: { _thumbnail_id: 30, _edit_lock: '1:1' },
    content:
      '<!-- wp:paragraph -->\n<p>The sea <strong>rises </strong>and falls. See <a href="https://old.example/about/">about</a>.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:image {"id":30} -->\n<figure class="wp-block-image"><a href="https://old.example/wp-content/uploads/2026/03/sea.png"><img src="https://old.example/wp-content/uploads/2026/03/sea-300x200.png" alt="The sea"/></a><figcaption>The sea at noon</figcaption></figure>\n<!-- /wp:image -->\n\n<!-- wp:embed {"url":"https://youtu.be/aqz-KE-bpKQ"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/aqz-KE-bpKQ\n</div></figure>\n<!-- /wp:embed -->',
  },
  {
    id: 11,
    title: '潮汐与月亮',
    name: '%e6%bd%ae%e6%b1%90',
    link: 'https://old.example/zh/2026/03/%e6%bd%ae%e6%b1%90/',
    terms: [['category', 'world-zh', '国际'], ['post_tag', '%e6%bd%ae%e6%b1%90', '潮汐'], zh, group],
    meta: { _thumbnail_id: 30 },
    content:
      '海水<strong>上涨</strong>，\n又下落。请看<a href="https://old.example/about/">关于</a>。\n\n[caption id="attachment_30" width="300"]<img src="https://old.example/wp-content/uploads/2026/03/sea-300x200.png" alt="大海" /> 正午的大海[/caption]\n\nhttps://www.youtube.com/watch?v=aqz-KE-bpKQ',
  },
  {
    id: 12,
    type: 'page',
    title: 'About',
    name: 'about',
    link: 'https://old.example/about/',
    terms: [en],
    content: 'About the paper.\n\nA second paragraph.',
  },
  {
    id: 13,
    type: 'recipe',
    title: 'Soup',
    name: 'soup',
    link: 'https://old.example/recipe/soup/',
    terms: [en],
    content: '<p>Water and salt.</p>',
  },
  { id: 14, status: 'draft', title: 'Not ready', terms: [en], content: '<p>To be written.</p>' },
  { id: 15, status: 'private', title: 'For us', name: 'for-us', terms: [en], content: '<p>Only for us.</p>' },
  {
    id: 16,
    status: 'future',
    date: '2030-01-01 00:00:00',
    title: 'Later',
    name: 'later',
    terms: [en],
    content: '<p>It will be read later.</p>',
  },
  { id: 17, password: 'geheim', title: 'Locked', name: 'locked', terms: [en], content: '<p>Behind a door.</p>' },
  { id: 18, status: 'trash', title: 'Gone', name: 'gone', content: '<p>Gone.</p>' },
  { id: 19, type: 'revision', status: 'inherit', title: 'Tides', content: '<p>Older.</p>' },
  { id: 20, type: 'nav_menu_item', title: 'Home' },
  { id: 21, type: 'wp_block', title: 'Notice', content: '<!-- wp:paragraph -->\n<p>A notice for all.</p>\n<!-- /wp:paragraph -->' },
  {
    id: 22,
    title: 'Parts that Markdown lacks',
    name: 'parts',
    link: 'https://old.example/2026/03/parts/',
    terms: [['category', 'world', 'World'], en],
    content:
      '<!-- wp:block {"ref":21} /-->\n\n<!-- wp:table -->\n<figure class="wp-block-table"><table><tbody><tr><td colspan="2">Both</td></tr><tr><td>1</td><td>2</td></tr></tbody></table></figure>\n<!-- /wp:table -->\n\n<!-- wp:paragraph -->\n<p>H<sub>2</sub>O [contact-form-7 id="3" title="Form"]</p>\n<!-- /wp:paragraph -->',
  },
  {
    id: 23,
    title: '../../etc/passwd',
    name: '..%2f..%2f..%2fetc%2fpasswd',
    link: 'https://old.example/../../x/',
    terms: [en],
    content: '<p>A name that leads out.</p>',
  },
  {
    id: 30,
    type: 'attachment',
    status: 'inherit',
    title: 'sea',
    parent: 10,
    url: 'https://old.example/wp-content/uploads/2026/03/sea.png',
    meta: { _wp_attachment_image_alt: 'The sea' },
  },
]
