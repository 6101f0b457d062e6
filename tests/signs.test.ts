import { describe, expect, it } from 'vitest'
import { buildSite } from './support/site.ts'

/** Findings of `parity/figure` in two texts. */
async function figuresOf(english: string, chinese: string): Promise<string[]> {
  const built = await buildSite({
    'content/world/tides/en.md': `---\ntitle: Tides\ndate: 2026-03-02\n---\n\n${english}\n`,
    'content/world/tides/zh.md': `---\ntitle: 潮汐\n---\n\n${chinese}\n`,
  })
  return built.messages.filter((message) => message.endsWith('[parity/figure]'))
}

describe('digits on keys number and adorn, and never need a counterpart', () => {
  it.each([
    ['Step 3️⃣: the sea rises.', '第3️⃣步：海水上涨。'],
    ['Step 3️⃣: the sea rises.', '第3步：海水上涨。'],
    ['3️⃣ The sea rises.', '海水上涨。'],
    ['The sea rises.', '1️⃣0️⃣ 海水上涨。'],
    ['The sea rose 35 metres.', '海水上涨3️⃣5️⃣米。'],
  ])('%s and %s', async (english, chinese) => {
    expect(await figuresOf(english, chinese)).toEqual([])
  })

  it('they hide no other figure', async () => {
    expect(await figuresOf('3️⃣ The sea rose 35 metres.', '3️⃣ 海水上涨36米。')).toHaveLength(1)
  })
})

describe('a value in code may be the counterpart of a figure, and hides no other', () => {
  it.each([
    ['It waits `60` seconds.', '等待60秒。'],
    ['The priority is -2000.', '优先级是`-2000`。'],
    ['The default is `30m`.', '默认为30m。'],
    ['Write it as `"2h45m"`.', '写作"2h45m"。'],
    ['The node `172.16.5.140` is down.', '节点172.16.5.140已停止。'],
    ['Set it to `0x20000000`.', '设为0x20000000。'],
    ['It says "bind tcp 127.0.0.1:80: in use".', '它报告`bind tcp 127.0.0.1:80: in use`。'],
    ['| Name | Default |\n| --- | --- |\n| Interval in seconds | `3600` |', '间隔时间，默认值：3600，单位：秒。'],
  ])('%s and %s', async (english, chinese) => {
    expect(await figuresOf(english, chinese)).toEqual([])
  })

  it.each([
    ['It waits `60` seconds.', '等待90秒。'],
    ['The priority is -2000.', '优先级是`-20000`。'],
    ['The default is 45 minutes.', '默认为`30m`。'],
  ])('%s, but %s', async (english, chinese) => {
    expect(await figuresOf(english, chinese)).toHaveLength(1)
  })
})

describe('a space within a number or behind it is a space, whatever its width', () => {
  const spaces = { 'no-break': '\u00A0', 'narrow no-break': '\u202F', figure: '\u2007', thin: '\u2009' }
  it.each(Object.entries(spaces))('%s', async (_, space) => {
    const text = (value: number) => `花费${value}欧元，涨幅5%，历时20年。`
    const english = `It cost 1${space}234${space}567 euros, rose 5${space}% and took 20${space}years.`
    expect(await figuresOf(english, text(1_234_567))).toEqual([])
    expect(await figuresOf(english, text(2_234_567))).toHaveLength(1)
    expect(await figuresOf('The sea rose 12000 metres.', `海水上涨12${space}000${space}米。`)).toEqual([])
  })
})

it('a paragraph that is the same in both articles has no figure that differs', async () => {
  const same = '部署了超过 16 万个实例，30, 000+ 次调用。'
  expect(await figuresOf(`${same}\n\nIt has 3 parts.`, `${same}\n\n它有4个部分。`)).toEqual([expect.stringContaining('"4"')])
})
