import { createFigure, type FigureForm } from '../forms/scan.ts'

/** Expressions with numbers that count nothing: the other language says them otherwise. */
const idioms =
  "half notes?|quarter notes?|a quarter note|eighth notes?|sixteenth notes?|cloud nine|think twice|thinks twice|thought twice|thinking twice|nine lives|two heads are better than one|the whole nine yards|second nature|six of one(?:,)? half a dozen of the other|on all fours|third time(?:'s the charm| lucky)|forty winks|dressed to the nines|two's company|killed? two birds|two birds with one stone|at sixes and sevens|second to none|(?:my|your|his|her|their|our) two cents|put two and two together|in two minds|two wrongs|of two minds|at first glance|second thoughts?|second guess|second-guess(?:ed|es|ing)?|first and foremost|give (?:me|us) five(?=[.,!?]|$)|nine times out of ten|fifth wheel|third wheel|seventh heaven|zero tolerance|back to square one|at one fell swoop|in one fell swoop"

const words = [...new Set(idioms.split('|').map((idiom) => /^[a-z]+/.exec(idiom)?.[0] ?? ''))].filter((word) => word !== '')

export const englishIdioms: FigureForm = {
  begins: [...words, 'my', 'your', 'his', 'her', 'their', 'our', 'kill', 'killed'],
  pattern: new RegExp(`\\b(?:${idioms})\\b`, 'giu'),
  read: () => [],
}

/** "Sailing 101" is the first course on it. */
export const englishCourse: FigureForm = {
  needs: ['101'],
  begins: '1',
  pattern: /(?<=\p{Lu}[\p{L}\d]* )101(?![\d%]|[.,]\d| \p{Ll}+s\b)/gu,
  read: () => [createFigure(101, 'number', 'soft')],
}

/** Books of the Bible are numbered in English, and named in Chinese: 列王纪下. */
export const englishScripture: FigureForm = {
  needs: ['Kings', 'Samuel', 'Chronicles', 'Corinthians', 'Thessalonians', 'Timothy', 'Peter', 'Maccabees', 'Esdras', ' John'],
  begins: '123',
  pattern: /(?<![\d.,:-])[123] (?:Kings|Samuel|Chronicles|Corinthians|Thessalonians|Timothy|Peter|Maccabees|Esdras|John(?= \d+:))\b/gu,
  read: () => [],
}
