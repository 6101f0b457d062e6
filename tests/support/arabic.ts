import type { Files } from './site.ts'

/** Six plural forms of one noun: `forms('تعليق', …)` → `count_zero` … `count_other`. */
const forms = (name: string, [zero, one, two, few, many, other]: [string, string, string, string, string, string]) => ({
  [`${name}_zero`]: zero,
  [`${name}_one`]: one,
  [`${name}_two`]: two,
  [`${name}_few`]: `{{count, number}} ${few}`,
  [`${name}_many`]: `{{count, number}} ${many}`,
  [`${name}_other`]: `{{count, number}} ${other}`,
})

/** Every interface word in Arabic. */
const words = {
  nav: {
    skip: 'انتقل إلى النص',
    sections: 'الأقسام',
    languages: 'اللغات',
    home: 'الصفحة الأولى',
    archive: 'الأرشيف',
    feed: 'خلاصة RSS',
    more: 'المزيد',
  },
  front: { latest: 'آخر الأخبار', moreFrom: 'المزيد من {{section}}' },
  article: {
    published: 'نُشر في: {{date}}',
    updated: 'حُدّث في: {{date}}',
    by: 'بقلم {{authors}}',
    byWithSource: 'بقلم {{authors}} ({{source}})',
    source: 'المصدر: {{source}}',
    ...forms('minutes', ['أقل من دقيقة للقراءة', 'دقيقة واحدة للقراءة', 'دقيقتان للقراءة', 'دقائق للقراءة', 'دقيقة للقراءة', 'دقيقة للقراءة']),
    corrections: 'تصويبات',
    correctedOn: 'صُوّب في {{date}}',
    tags: 'الوسوم',
    translator: 'ترجمة {{name}}',
    alsoIn: 'اقرأ هذا الخبر بلغة أخرى:',
    untranslated: 'لم يُترجم هذا الخبر إلى العربية بعد، وهو معروض باللغة التي كُتب بها: {{language}}.',
    footnotes: 'الحواشي',
    backToText: 'العودة إلى موضع الحاشية {{number}} في النص',
  },
  toolbar: { label: 'أدوات المقال', print: 'طباعة', mail: 'بريد', mailBody: '{{title}}\n\n{{url}}' },
  size: { label: 'حجم النص', large: 'كبير', medium: 'متوسط', small: 'صغير' },
  comments: { unknown: 'التعليقات', ...forms('count', ['لا تعليقات بعد', 'تعليق واحد', 'تعليقان', 'تعليقات', 'تعليقًا', 'تعليق']) },
  shares: forms('count', ['لا مشاركات بعد', 'مشاركة واحدة', 'مشاركتان', 'مشاركات', 'مشاركة', 'مشاركة']),
  share: {
    label: 'مشاركة',
    system: 'شارك عبر تطبيق',
    copy: 'انسخ الرابط',
    copied: 'نُسخ الرابط',
    scan: 'امسح الرمز بتطبيق وي تشات ثم شارك منه',
    on: 'شارك على {{network}}',
    by: 'شارك عبر {{network}}',
  },
  networks: {
    weibo: 'ويبو',
    qq: 'QQ',
    qzone: 'كيوزون',
    douban: 'دوبان',
    wechat: 'وي تشات',
    line: 'لاين',
    x: 'إكس',
    threads: 'ثريدز',
    bluesky: 'بلوسكاي',
    telegram: 'تيليجرام',
    facebook: 'فيسبوك',
    linkedin: 'لينكدإن',
    whatsapp: 'واتساب',
    reddit: 'ريديت',
    mastodon: 'ماستودون',
    mail: 'البريد الإلكتروني',
  },
  list: {
    tag: 'أخبار بوسم «{{tag}}»',
    author: 'أخبار بقلم {{author}}',
    archive: 'الأرشيف',
    ...forms('stories', ['لا أخبار', 'خبر واحد', 'خبران', 'أخبار', 'خبرًا', 'خبر']),
    page: 'الصفحة {{page, number}} من {{pages, number}}',
    pagination: 'صفحات هذه القائمة',
    newer: 'أخبار أحدث',
    older: 'أخبار أقدم',
  },
  notFound: { title: 'الصفحة غير موجودة', text: 'لا شيء في هذا العنوان. ربما كُتب خطأ، أو أُزيلت الصفحة.', home: 'إلى الصفحة الأولى' },
  chooser: { read: 'اقرأ بالعربية' },
  redirect: { title: 'انتقلت هذه الصفحة', text: 'الصفحة التي طلبتها موجودة الآن في:' },
  feed: { section: '{{site}}: {{section}}' },
}

/** The edition, as a folder of `locales/`: all that a site needs besides articles. */
export const arabic: Files = {
  'locales/ar/edition.json': JSON.stringify({ name: 'العربية', share: ['whatsapp', 'x', 'facebook', 'telegram', 'mail'], allow: ['RSS'] }),
  'locales/ar/interface.json': JSON.stringify(words, null, 2),
  'locales/ar/site.json': JSON.stringify({
    title: 'صحيفة الاختبار',
    description: 'صحيفة للاختبارات.',
    sections: { world: 'العالم', china: 'الصين' },
    tags: { tea: 'الشاي', tides: 'المد والجزر' },
  }),
}
