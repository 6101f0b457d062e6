import type { FoundFigure } from './figure.ts'
import { createFigure, type FigureForm } from './scan.ts'

/** Seasons as parts of a year: "the autumn of 1851", 1851年秋. Elsewhere "spring" and "fall" are other words. */
const read = (name = ''): FoundFigure[] => [createFigure(numbers[name.toLowerCase()] ?? 0, 'season', 'small')]
const numbers: Record<string, number> = { spring: 1, summer: 2, autumn: 3, fall: 3, winter: 4, 春: 1, 夏: 2, 秋: 3, 冬: 4 }

export const englishSeasons: FigureForm[] = [
  {
    begins: ['spring', 'summer', 'autumn', 'fall', 'winter'],
    pattern:
      /\b(?<season>spring|summer|autumn|fall|winter)(?=,? (?:of )?(?:1\d|20)\d\d\b)|(?<=\b(?:in|since|until|by|this|last|next|every|each)(?: the)? (?:early |late |mid-)?)(?<named>spring|summer|autumn|winter)(?=[,.;]|$)/giu,
    read: ({ groups = {} }) => read(groups.season ?? groups.named),
  },
]

export const chineseSeasons: FigureForm[] = [
  {
    begins: '春夏秋冬',
    pattern: /(?<=[年今去明当][初盛仲晚早]?)(?<season>[春夏秋冬])(?![节晚运游耕粮种收奥令眠])|(?<whole>[春夏秋冬])(?=季|天(?!蚕))/gu,
    read: ({ groups = {} }) => read(groups.season ?? groups.whole),
  },
]
