import { expect, it } from 'vitest'
import { buildSample } from './support/site.ts'

/** The figures that both editions of the reference story carry, each in its own convention. */
const facts: [fact: string, en: string[], zh: string[]][] = [
  ['operation launched', ['April 2013'], ['2013年4月']],
  ['arrests worldwide', ['More than 250'], ['250多']],
  ['taking part', ['20 countries and regions'], ['20个国家和地区']],
  ['websites shut', ['four websites'], ['网站四个']],
  ['detained on the mainland', ['more than 180', '30 provinces'], ['180多人', '30个省份']],
  ['Hong Kong and Taiwan', ['19 people in Hong Kong', '46 in Taiwan'], ['香港警方拘留19人', '台湾警方拘留46人']],
  ['United States', ['Two people were arrested in the United States'], ['美国逮捕两人']],
  ['Germany', ['One was arrested in Germany', 'two more'], ['德国逮捕一人', '另有两人']],
  ['material found', ['4 trillion bytes'], ['4万亿字节']],
  ['members', ['more than 1 million', 'more than 130 countries and regions'], ['100多万', '130多个国家和地区']],
  ['gained', ['80,000 yuan ($13,000)'], ['8万元（约1.3万美元）']],
  ['first contact', ['September 2012'], ['2012年9月']],
  ['joint probe agreed', ['November 2012'], ['2012年11月']],
  ['liaison officers invited', ['April 17'], ['4月17日']],
  ['first arrests', ['May 25'], ['5月25日']],
  ['web users', ['600 million'], ['6亿']],
  ['online cases', ['From June to September', '25,000'], ['6月至9月', '2.5万起']],
  ['telecom fraud', ['more than 6,000', 'Southeast Asian'], ['6000多起', '东南亚']],
  ['partnerships', ['83 countries and regions'], ['83个国家和地区']],
]

const story = {
  en: 'en/china/joint-operation-to-protect-children-online/',
  zh: 'zh/china/lian-he-xing-dong-bao-hu-er-tong/',
}

it.each(facts)('the reference story has "%s", in both editions and every format', async (_, en, zh) => {
  const built = await buildSample()
  for (const [locale, figures] of Object.entries({ en, zh })) {
    const page = story[locale as 'en' | 'zh']
    for (const path of [`${page}index.html`, `${page}amp/index.html`, `${locale}/feed.xml`])
      for (const figure of figures) expect(built.read(path), path).toContain(figure)
  }
})
