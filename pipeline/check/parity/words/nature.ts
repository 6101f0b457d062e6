import type { WordRow } from './row.ts'

/** The sky, the earth, matter, animals and the body. */
export const natureRows: WordRow[] = [
  [
    ['moon|moons', '月亮|月球', 'lunar|moon', '月'],
    ['sun', '太阳', 'solar|sun', '日|阳'],
    ['earth', '地球', 'earth|world|ground|soil|planet', '地|世|全球'],
  ],
  [
    ['venus', '金星', 'venus', '金星'],
    ['mars|martian', '火星', 'mars|martian', '火星'],
    ['jupiter', '木星', 'jup', '木星'],
    ['saturn', '土星', 'sat', '土星'],
    ['uranus', '天王星', 'uran', '天王'],
    ['neptune', '海王星', 'nept', '海王'],
  ],
  [
    ['atlantic', '大西洋', 'atlant', '西洋'],
    ['pacific', '太平洋', 'pacif', '太平|亚太|印太'],
    ['indian ocean', '印度洋', 'indian', '印度洋|印太'],
    ['arctic ocean', '北冰洋', 'arctic', '北冰洋|北极'],
  ],
  [
    ['arctic|north pole', '北极', 'arctic|north', '北'],
    ['antarctic|antarctica|south pole', '南极', 'antarc|south', '南'],
  ],
  [
    ['latitude', '纬度', 'latit|north|south', '纬'],
    ['longitude', '经度', 'longit|east|west', '经'],
  ],
  [
    ['summer solstice', '夏至', 'summer|june', '夏'],
    ['winter solstice', '冬至', 'winter|december', '冬'],
    ['spring equinox|vernal equinox', '春分', 'spring|vernal|march', '春'],
    ['autumn equinox|autumnal equinox', '秋分', 'autumn|september', '秋'],
  ],
  [
    ['solar eclipse', '日食', 'solar|sun', '日'],
    ['lunar eclipse', '月食', 'lunar|moon', '月'],
  ],
  [
    ['oxygen', '氧气|氧', 'oxy|o2|breath', '氧'],
    ['nitrogen', '氮气|氮', 'nitr', '氮'],
    ['hydrogen', '氢气|氢', 'hydro', '氢'],
    ['carbon dioxide', '二氧化碳', 'carbon|co2|emission', '碳'],
    ['methane', '甲烷', 'meth', '甲烷'],
  ],
  [
    ['sodium', '钠', 'sodium|salt', '钠|盐'],
    ['potassium', '钾', 'potas', '钾'],
    ['calcium', '钙', 'calc', '钙'],
    ['magnesium', '镁', 'magn', '镁'],
  ],
  [
    ['acidic|acid', '酸性|酸', 'acid|sour|citric', '酸'],
    ['alkaline|alkali', '碱性|碱', 'alkal|base', '碱'],
  ],
  [
    ['proton|protons', '质子', 'proton', '质子'],
    ['neutron|neutrons', '中子', 'neutron', '中子'],
    ['electron|electrons', '电子', 'electron', '电子'],
  ],
  [
    ['anode|positive electrode', '阳极|正极', 'anod|posit', '阳|正'],
    ['cathode|negative electrode', '阴极|负极', 'cathod|negat', '阴|负'],
  ],
  [
    ['alternating current', '交流电|交流', 'altern|ac\\b', '交流'],
    ['direct current', '直流电|直流', 'direct|dc\\b', '直流'],
  ],
  [
    ['liquid|liquids', '液体|液态', 'liquid|fluid|melt', '液|流'],
    ['gas|gases|gaseous', '气体|气态|天然气|燃气', 'gas|vapou?r|fuel|petrol', '气|汽|燃|瓦斯'],
    ['solid|solids', '固体|固态', 'solid|hard', '固|坚|实'],
  ],
  [
    ['petrol|gasoline', '汽油', 'petrol|gas|fuel', '汽油|油'],
    ['diesel', '柴油', 'diesel|fuel', '柴|油'],
    ['kerosene|paraffin', '煤油', 'keros|paraf|fuel', '煤油|油|石蜡'],
  ],
  [
    ['mammal|mammals', '哺乳动物', 'mammal|animal|whale', '哺乳|兽'],
    ['bird|birds', '鸟类|鸟', 'bird|avian|fowl|chick|wing', '鸟|禽|鸡|雀|鹰|雁|鸽|鹅|鸭|翅'],
    ['reptile|reptiles', '爬行动物|爬行类|爬虫', 'rept|snake|lizard|croc|turtle', '爬|蛇|蜥|龟|鳄'],
    ['insect|insects', '昆虫', 'insect|bug|bee|ant|beetle|butterf|moth|fly', '虫|蜂|蚁|蝶|蛾|蚊'],
  ],
  [
    ['heavy rain|downpour|torrential rain', '大雨|暴雨|豪雨', 'heav|down|torr|storm', '大雨|暴|豪|倾盆'],
    ['light rain|drizzle', '小雨|细雨|毛毛雨', 'light|driz|shower', '小雨|细|毛毛|微'],
  ],
  [
    ['index finger|forefinger', '食指', 'index|fore', '食指'],
    ['middle finger', '中指', 'middle', '中指'],
    ['ring finger', '无名指', 'ring', '无名'],
    ['little finger|pinky', '小指|小拇指', 'little|pink', '小指|小拇|尾指'],
  ],
]
