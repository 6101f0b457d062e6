import { beforeAll, describe, expect, it } from 'vitest'
import { createConvert, loadOpenCC } from '../../pipeline/source/convert/opencc.ts'

beforeAll(loadOpenCC)

describe('what is converted for Taiwan', () => {
  it.each([
    ['软件与信息', '軟體與資訊'],
    ['这里的公里', '這裡的公里'],
    ['理发后发现头发少了', '理髮後發現頭髮少了'],
    ['皇后以后再来', '皇后以後再來'],
    ['五天后', '五天後'],
    ['台风登陆台湾的平台', '颱風登陸台灣的平台'],
    ['干部喝干杯中酒', '幹部喝乾杯中酒'],
    ['一碗面条，一面镜子', '一碗麵條，一面鏡子'],
    ['系统关系到联系', '系統關係到聯繫'],
    ['银行账户', '銀行帳戶'],
    ['鼠标、视频、网络、打印机', '滑鼠、影片、網路、印表機'],
    // Words of computers stay out of other sentences.
    ['他们支持这个项目的程序', '他們支持這個項目的程序'],
    ['历史进程与红头文件', '歷史進程與紅頭文件'],
    ['政府发布了文件', '政府發佈了文件'],
    // A phrase begins and ends where words do.
    ['资金发展很快', '資金發展很快'],
    ['中国历史', '中國歷史'],
    ['这里面包括很多', '這裡面包括很多'],
    ['还是只有一个', '還是只有一個'],
    ['可以签三十年', '可以簽三十年'],
  ])('%s', (simplified, traditional) => {
    expect(createConvert('tw', [])(simplified)).toBe(traditional)
  })

  it.each([
    ['他说：“这叫‘软件’。”', '他說：「這叫『軟體』。」'],
    ['她说 it’s “OK”', '她說 it’s 「OK」'],
    ['It’s “fine”', 'It’s “fine”'],
  ])('quotation marks of %s', (simplified, traditional) => {
    expect(createConvert('tw', [])(simplified)).toBe(traditional)
  })
})

it('for Hong Kong, words stay as they are', () => {
  expect(createConvert('hk', [])('软件在网络平台里')).toBe('軟件在網絡平台裏')
})

it('the words of a site count first, the longest at a place, wherever words begin', () => {
  const convert = createConvert('tw', [
    ['软件', '軟件'],
    ['软件工程', '軟體工程學'],
    ['里', '里'],
  ])
  expect(convert('这里有软件和软件工程')).toBe('這里有軟件和軟體工程學')
})

it('where a link leads to stays as it is', () => {
  expect(createConvert('tw', [])('[关于](/关于/)我们')).toBe('[關於](/关于/)我們')
})
