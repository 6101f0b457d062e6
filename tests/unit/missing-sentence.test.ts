import { describe, expect, it } from 'vitest'
import { alignBlocks } from '../../pipeline/check/parity/align.ts'
import type { ComparedText, PlacedBlock } from '../../pipeline/check/parity/compared-text.ts'
import { missingSentence } from '../../pipeline/check/parity/missing-sentence.ts'
import { sentencesOf } from '../../pipeline/check/parity/sentences.ts'

/** Paragraphs of one story, sentence by sentence in both languages. */
const story: [en: string, zh: string][] = [
  [
    'The harbour was built for ships that nobody sails any more. Its stone quays are too low for modern ferries, and its gates are too narrow for barges. The town has kept it because visitors like to look at it.',
    '这座港口是为如今已无人驾驶的船只而建的。它的石砌码头对现代渡轮来说太低，闸门对驳船来说又太窄。小镇之所以保留它，是因为游客喜欢来看。',
  ],
  [
    'Last winter the harbour master asked the council for a survey. Divers found that the oldest wall had moved outwards along most of its length. They also found that the timber below it was sound.',
    '去年冬天，港务长请求镇议会进行一次勘测。潜水员发现最老的那段墙体大部分已经向外移位。他们还发现墙下的木桩依然完好。',
  ],
  [
    'Repairs will begin when the fishing season ends. Workers will drain the inner basin and take the wall down stone by stone. Every stone will be numbered so that it can go back to its old place.',
    '捕鱼季结束后，修缮工程就会开始。工人们将抽干内港池的水，把墙一块石头一块石头地拆下来。每块石头都会编上号，以便放回原来的位置。',
  ],
  [
    'Not everybody in the town is happy about the plan. Owners of the cafés on the quay fear that a summer without water will keep their guests away. The council has promised to pay them a part of what they lose.',
    '镇上并非人人都对这项计划满意。码头上的咖啡馆老板担心，一个没有水的夏天会让客人不再光顾。镇议会已经承诺补偿他们一部分损失。',
  ],
  [
    'The engineers have looked at other ways to save the wall. Steel anchors would be cheaper, but they would have to be replaced every few decades. Concrete behind the stones would last, but it would change how the ground drains.',
    '工程师们研究过挽救墙体的其他办法。钢制锚杆更便宜，但每隔几十年就得更换一次。在石头后面浇筑混凝土更耐久，但会改变地下排水的方式。',
  ],
  [
    'A small exhibition in the old customs house explains the work. Children can lift a model of the gate and watch the water run out of the basin. The entrance is free, and the staff are volunteers from the town.',
    '旧海关楼里的一个小型展览介绍了这项工程。孩子们可以提起闸门的模型，看着水从港池里流走。展览免费参观，工作人员都是镇上的志愿者。',
  ],
  [
    'Fishermen have been given berths in the outer harbour for the time being. The water there is rougher, and some of the smaller boats will have to be lifted out in autumn. Their owners say that they can live with that for a year.',
    '渔民们暂时在外港得到了泊位。那里的水面风浪更大，一些较小的船到秋天必须吊上岸。船主们说，这样过一年他们还能接受。',
  ],
  [
    'When the wall is up again, the basin will be filled within a few days. The council wants to mark the day with a regatta of old boats. Nobody has yet found enough of them that still float.',
    '墙体重新砌好后，港池将在几天内重新注满水。镇议会想用一场老船比赛来纪念这一天。但至今还没有人找到足够多还能浮起来的老船。',
  ],
]

let line = 0
const block = (text: string, path: string): PlacedBlock => ({
  kind: 'paragraph',
  text,
  pieces: [],
  place: { path, line: ++line, column: 1 },
})

function find(pairs: [string, string][]): string[] {
  const [original, translation] = (['en', 'zh'] as const).map((locale, side) => {
    const flow = pairs.map((pair) => block(pair[side] ?? '', `${locale}.md`))
    const compared: ComparedText = {
      path: `${locale}.md`,
      story: 'a',
      locale,
      tag: locale,
      original: side === 0,
      blocks: flow,
      flow,
      links: [],
      pictures: [],
      alts: [],
      outline: [],
      corrections: [],
      quotes: [],
      ids: [],
      formulas: [],
    }
    return compared
  })
  if (!original || !translation) throw new Error('two articles')
  const pair = { original, translation, beads: () => alignBlocks(original.flow, translation.flow), omitted: () => new Set<PlacedBlock>() }
  return missingSentence
    .find(pair, { original: { of: {}, unpublished: [] }, translation: { of: {}, unpublished: [] }, glossary: [], off: [] })
    .map(({ subject }) => subject)
}

const without = (text: string, at: number) =>
  sentencesOf(text)
    .filter((_, index) => index !== at)
    .map((sentence) => sentence.text.trim())
    .join('')
const changed = (at: number, zh: string) => story.map(([en, own], index): [string, string] => [en, index === at ? zh : own])
const paragraphs = story.map((_, at) => at)

describe('a sentence that is missing within a paragraph', () => {
  it('nothing is found where two sentences are one, and the others have their lengths', () => {
    const english =
      'Knowledge systems are one of the core technologies of the library. They help readers to find the page that they need in a large number of books. Such systems have become essential tools for readers and towns to collect, filter and keep what they know. They play a significant role in many places like schools, offices, harbours and museums.'
    const joined =
      '知识系统是图书馆的核心技术之一，它帮读者从大量书中找到所需页。系统成了读者和城镇收集、筛选知识的重要工具。它们在很多地方发挥作用，如学校、机关、港口和博物馆。'
    expect(find([...story, [english, joined]])).toEqual([])
  })

  it('nothing is found where none is missing', () => {
    expect(find(story)).toEqual([])
  })

  it('is named where it is found, and most are', () => {
    const found = paragraphs.map((at) => find(changed(at, without(story[at]?.[1] ?? '', 1))))
    const named = found.filter(([subject, ...more], at) => more.length === 0 && subject !== undefined && story[at]?.[0].includes(subject))
    expect(found.filter((subjects) => subjects.length > 0).length).toBeGreaterThan(4)
    expect(named.length).toBe(found.filter((subjects) => subjects.length > 0).length)
  })

  it.each(paragraphs)('is not missing where two are one sentence: paragraph %i', (at) => {
    const zh = (story[at]?.[1] ?? '').replace('。', '，')
    expect(find(changed(at, zh))).toEqual([])
  })

  it('is not looked for in an article of few paragraphs: what is usual there is not known', () => {
    expect(find(changed(1, without(story[1]?.[1] ?? '', 1)).slice(0, 5))).toEqual([])
  })

  it('is not looked for where the translation always has fewer sentences', () => {
    const fused = story.map(([en, zh], at): [string, string] => [en, at === 1 ? without(zh, 1) : zh.replace('。', '，')])
    expect(find(fused)).toEqual([])
  })

  it('with a figure is left to parity/figure', () => {
    const en = (story[1]?.[0] ?? '').replace('most of its length', '40 metres of its length')
    expect(find(story.map(([own, zh], at): [string, string] => (at === 1 ? [en, without(zh, 1)] : [own, zh])))).toEqual([])
  })
})
