import { chineseNumerals, parseChineseNumber } from '../chinese/number.ts'
import { digits } from './begins.ts'
import { code } from './common-forms.ts'
import { letteredNames } from './lettered-names.ts'
import { letteredReleases } from './lettered-releases.ts'
import { measureOf } from './measures.ts'
import { createFigure, type FigureForm } from './scan.ts'

// Numbers with a letter or a part behind them, which are compared as codes: seat 22A, rule 14(b), 第十四条第二款.

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcde'
const places =
  '[Ss]eats?|[Ee]xits?|[Gg]ates?|[Rr]ooms?|[Ff]lats?|[Aa]partments?|[Uu]nits?|[Bb]us(?:es)?|[Rr]outes?|[Tt]rams?|[Ll]ines?|[Pp]latforms?|[Tt]erminals?|[Bb]uildings?|[Bb]locks?|[Cc]lass|[Ff]igures?|[Tt]ables?|[Aa]ppendix|[Bb]ooths?|[Hh]alls?'
const placesBehind = '号|座|出口|登机口|站台|室|栋|幢|路|线|航站楼|展[厅位台]|单元'
const placesBefore = '座位|登机口|出口|房间|教室|航站楼|站台|附录|[图表]'
const behind = '(?![\\p{sc=Latin}\\d])'

const letteredPlaces: Record<'english' | 'chinese', FigureForm> = {
  english: {
    begins: digits,
    next: letters,
    pattern: new RegExp(`(?<=\\b(?:${places}) )\\d{1,4}[A-Za-e]${behind}`, 'gu'),
    read: ([whole]) => [code(whole, 'soft')],
  },
  chinese: {
    begins: digits,
    next: letters,
    pattern: new RegExp(`\\d{1,4}[A-Za-e]${behind}(?=\\s?(?:${placesBehind}))|(?<=(?:${placesBefore})\\s?)\\d{1,4}[A-Za-e]${behind}`, 'gu'),
    read: ([whole]) => [code(whole, 'soft')],
  },
}

/** Day12, as in the name of a page. */
const gluedDay: FigureForm = {
  begins: ['day', 'week'],
  pattern: /(?<![\p{L}\d-])(?<unit>Day|Week)(?<value>\d{1,3})(?![\p{L}\d-]|\.\w)/gu,
  read: ({ groups = {} }) => {
    const measure = measureOf(` ${groups.unit?.toLowerCase()}`, 'english')
    return [createFigure(Number(groups.value), 'number', 'hard', measure && { measure })]
  },
}

/** The parts of a law: the numbers in them are read as well. */
const lawParts: Record<'english' | 'chinese', FigureForm> = {
  english: {
    shares: true,
    begins: digits,
    next: '(',
    pattern:
      /(?<=(?:\b(?:[Ss]ections?|[Aa]rticles?|[Rr]ules?|[Rr]egulations?|[Cc]lauses?|[Pp]aragraphs?|[Ss]ubsections?|s\.|[Aa]rt\.)|§) ?)(?<article>\d{1,4})\((?<part>\d{1,2}|[a-z])\)/gu,
    read: ({ groups = {} }) => readPart(groups),
  },
  chinese: {
    shares: true,
    needs: /条.{0,4}[款项]|[)）]\s?[条节款项]/u,
    begins: '第',
    pattern: new RegExp(
      `第(?:(?<article>\\d{1,4}|[${chineseNumerals}]{1,6})条\\s?第?\\s?[（(]?(?<part>\\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[)）]?\\s?[款项]|\\s?(?<section>\\d{1,4})\\s?[（(](?<letter>[a-z])[)）]\\s?[条节款项])`,
      'gu',
    ),
    read: ({ groups = {} }) => readPart({ article: groups.article ?? groups.section ?? '', part: groups.part ?? groups.letter ?? '' }),
  },
}

/** More parts than any article has: the value of a part is no other number of its text. */
const mostParts = 10_000

const books =
  'Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Job|Psalms?|Proverbs|Ecclesiastes|Isaiah|Jeremiah|Ezekiel|Daniel|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Timothy|Hebrews|James|Peter|Revelation'

/** Chapter and verse. */
const verses: Record<'english' | 'chinese', FigureForm> = {
  english: {
    shares: true,
    begins: digits,
    next: ':',
    pattern: new RegExp(`(?<=\\b(?:${books}) )(?<article>\\d{1,3}):(?<part>\\d{1,3})(?![\\d:])`, 'gu'),
    read: ({ groups = {} }) => readPart(groups),
  },
  chinese: {
    shares: true,
    needs: /章.{0,6}节/u,
    begins: ['第', ...digits],
    pattern: new RegExp(
      `第?(?<article>\\d{1,3}|[${chineseNumerals}]{1,6})章\\s?第?(?<part>\\d{1,3}|[一二三四五六七八九十百]{1,5})节|(?<=》)(?<chapter>\\d{1,3}):(?<verse>\\d{1,3})(?![\\d:])`,
      'gu',
    ),
    read: ({ groups = {} }) => readPart({ article: groups.article ?? groups.chapter ?? '', part: groups.part ?? groups.verse ?? '' }),
  },
}

function readPart({ article = '', part = '' }: Record<string, string>) {
  const isLetter = /^[a-z]$/.test(part)
  const [number, at] = [parseChineseNumber(article), isLetter ? part.charCodeAt(0) - 'a'.charCodeAt(0) + 1 : parseChineseNumber(part)]
  return [createFigure(number * mostParts + at, 'code', 'soft', { code: `part${number}.${isLetter ? 'x' : ''}${at}` })]
}

/** 嫦娥六号 is Chang'e-6: what has a name and a number. */
const numberedName: FigureForm = {
  needs: ['号'],
  begins: '一二三四五六七八九十',
  pattern: /(?<=\p{sc=Han}{2})(?<!第|月|日|[一二三四五六七八九十百])(?<number>[一二三四五六七八九十]{1,3})号(?!种子|[线楼]|文件|院)/gu,
  read: ({ groups = {} }) => {
    const number = parseChineseNumber(groups.number)
    return [createFigure(number, 'code', 'soft', { code: `号${number}` })]
  },
}

/** "10K letters" are thousands; a 10K race, a 4K screen and a gold of 18K are none. */
const thousands: FigureForm = {
  begins: digits,
  next: 'K',
  pattern:
    /(?<![\p{sc=Latin}\d.,$€£¥-])(?<count>\d{2,3})K(?= (?!(?:runs?|races?|walks?|runners|filings?|screens|displays|videos|earrings|rings)\b)\p{Ll}{3,}s\b)/gu,
  read: ({ groups = {} }) => [createFigure(Number(groups.count) * 1000, 'number', 'hard', { also: [Number(groups.count)] })],
}

/** （1）…（2）: numbers of items within a paragraph, which the other language may write (i) and (ii). */
const bracketedItems: FigureForm = {
  needs: /[（(]1[)）].*[（(]2[)）]/su,
  begins: digits,
  pattern: /(?<=[（(])\d{1,2}(?=[)）])/gu,
  read: ([whole]) => [createFigure(Number(whole), 'item', 'soft')],
}

export const letteredForms: Record<'english' | 'chinese', FigureForm[]> = {
  english: [
    gluedDay,
    letteredReleases,
    letteredNames.english,
    bracketedItems,
    thousands,
    letteredPlaces.english,
    lawParts.english,
    verses.english,
  ],
  chinese: [
    gluedDay,
    letteredReleases,
    letteredNames.chinese,
    bracketedItems,
    letteredPlaces.chinese,
    lawParts.chinese,
    verses.chinese,
    numberedName,
  ],
}
