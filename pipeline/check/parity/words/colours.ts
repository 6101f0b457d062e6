import type { WordRow, WordSide } from './row.ts'

/** What is often said by its colour alone: 红衣. */
const things = [...'衣裙旗灯墙笔门伞鞋帽布球框']
const coloured = (...characters: string[]) => characters.flatMap((colour) => things.map((thing) => colour + thing)).join('|')

const colours: WordSide[] = [
  [
    'red|scarlet|crimson',
    `红色|鲜红|大红|深红|${coloured('红')}`,
    'red|scarl|crims|ros[ey]|rub|ging|chest|maroon|wine',
    '红|赤|朱|绯|丹|赭',
  ],
  ['green', `绿色|翠绿|碧绿|深绿|浅绿|${coloured('绿')}`, 'green|emer|oliv|jade|lime|eco', '绿|青|翠|碧|环保'],
  ['blue', `蓝色|深蓝|浅蓝|天蓝|${coloured('蓝')}`, 'blue|azur|navy|cyan|indig|sapph|turq', '蓝|青|碧'],
  ['yellow', `黄色|金黄|淡黄|${coloured('黄')}`, 'yell|gold|amb|lemon|blond|saffr', '黄|金'],
  ['black', `黑色|乌黑|漆黑|${coloured('黑')}`, 'black|dark|ebon|jet|ink', '黑|乌|墨|暗|玄'],
  ['white', `白色|雪白|洁白|纯白|${coloured('白')}`, 'whit|snow|ivor|blank|pale|cream|pearl', '白|素|银'],
  ['grey|gray', '灰色|灰白', 'gr[ea]y|silver|ash|slate', '灰|苍'],
  ['brown', '棕色|褐色|咖啡色', 'brown|tan|bronz|choc|chest|khaki|beig|maroon', '棕|褐|咖|茶|布朗|糙|赭'],
  ['pink', '粉色|粉红色|粉红', 'pink|ros[ey]|salm|magen', '粉|桃|红'],
  ['purple', '紫色|紫红色', 'purp|viol|lil|lav|indig|mauv|magen', '紫'],
  ['orange', '橙色|橘色|橘红|橙红', 'orang|tanger|amber', '橙|橘|柑'],
  ['', '红布林|白布什|红门寺|黑门山|白帽子|橙红色|橘红色|黄绿色|蓝绿色|蓝灰色|灰绿色|蓝黑色|红棕色|红褐色|红绿灯|青色|洋红|品红|白布里'],
]

/** Colours. */
export const colourRows: WordRow[] = [colours]
