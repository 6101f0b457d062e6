import type { WordRow } from './row.ts'

/** Bodies, food, goods and what they are made of. */
export const matterRows: WordRow[] = [
  [
    ['in half|into halves|into two', '对折|对半|两半|一分为二|两等分', 'half|halv|two|twice|second|2', '半|两|二|双|2'],
    ['in thirds|into thirds|into three', '三折|三份|三等分|三段|三块|三瓣', 'third|three|3', '三|3'],
    ['in quarters|into quarters|into four', '四折|四份|四等分|四块|四瓣|四段', 'quarter|four|4', '四|4'],
  ],
  [
    ['low heat|gentle heat', '小火|文火|微火', 'low|gent|simmer', '低|慢|小火|文'],
    ['medium heat|moderate heat', '中火', 'medium|moder', '中'],
    ['high heat|fierce heat', '大火|旺火|武火|猛火', 'high|hot|fierce', '高|强|旺|大火|猛'],
  ],
  [
    ['yolk|yolks', '蛋黄', 'yolk', '黄'],
    ['egg white|egg whites', '蛋白|蛋清', 'white|album|protein', '白|清'],
  ],
  [
    ['new moon', '新月|朔月', 'new', '新月|朔'],
    ['full moon', '满月|望日', 'full', '满月|圆|望'],
  ],
  [
    ['births|birth rate', '出生', 'born|birth', '生|产'],
    ['deaths|death rate', '死亡', 'd[iey]|dead|kill|death|mort|fatal', '死|亡|丧|命|遇难|去世'],
  ],
  [
    ['benign', '良性', 'benign|harm', '良|无害|温'],
    ['malignant', '恶性', 'malig|cancer', '恶|癌'],
  ],
  [
    ['acute', '急性', 'acut|sudden', '急|尖|锐|敏'],
    ['chronic', '慢性', 'chron|long', '慢|长'],
  ],
  [
    ['systolic', '收缩压', 'systol', '收缩|高压'],
    ['diastolic', '舒张压', 'diastol', '舒张|低压'],
  ],
  [
    ['outpatient|outpatients', '门诊', 'outpat|clinic', '门诊|诊'],
    ['inpatient|inpatients', '住院', 'inpat|admit|hospital', '住院|病房|入院'],
  ],
  [
    ['hospitalised|hospitalized|admitted to hospital|taken to hospital', '入院|住院|送医', 'hospit|admit|ward', '入院|住院|医|病房'],
    ['discharged from hospital|left hospital|leave hospital', '出院', 'discharg|leav|left', '出院|回家'],
  ],
  [
    ['bacterial|bacterium|bacteria', '细菌', 'bacter|microb|germ', '菌|微生物'],
    ['viral|virus|viruses', '病毒', 'vir|covid|flu', '毒|新冠|疫'],
  ],
  [
    ['high blood pressure|hypertension', '高血压', 'high|hyperten', '高'],
    ['low blood pressure|hypotension', '低血压', 'low|hypoten', '低'],
  ],
  [
    ['artery|arteries', '动脉', 'arter', '动脉'],
    ['vein|veins', '静脉', 'vein|venous', '静脉|血管|矿脉|纹|脉'],
  ],
  [
    ['boiling water', '沸水|开水|滚水', 'boil|hot', '沸|开|滚|热'],
    ['cold water|iced water', '冷水|凉水|冰水', 'cold|ice|cool', '冷|凉|冰'],
    ['warm water|lukewarm water', '温水', 'warm|luke|tepid', '温'],
  ],
  [
    ['red wine', '红葡萄酒|红酒', 'red|wine', '红'],
    ['white wine', '白葡萄酒', 'white|wine', '白'],
  ],
  [
    ['coal', '煤炭|煤', 'coal|fossil|mine|char|lignite', '煤|炭|化石|矿'],
    ['natural gas', '天然气', 'gas|lng', '气|燃'],
    ['crude oil|crude|petroleum', '原油|石油', 'oil|crude|petrol|brent|barrel', '油'],
    ['solar|solar power', '太阳能|光伏', 'sol|sun|photov|renew|pv', '太阳|光|可再生|新能源|日'],
    ['wind power|wind farm|wind turbines|wind farms', '风电|风能|风力|风电场', 'wind|turb|renew', '风|可再生|新能源'],
    ['nuclear power|nuclear plant|nuclear reactor', '核电|核能|核反应堆', 'nucl|atom|reactor', '核|原子|反应'],
  ],
  [
    ['freezing point', '冰点', 'freez|zero', '冰点|零|冻'],
    ['boiling point', '沸点', 'boil', '沸点|沸'],
    ['melting point', '熔点', 'melt', '熔|融'],
  ],
  [
    ['freezes|froze|frozen', '结冰|冻结|封冻', 'fr[eo]ez|froz|ice', '冰|冻|冷'],
    ['thaws|thawed|melts|melted', '解冻|融化|消融', 'thaw|melt', '解冻|融|化|熔'],
  ],
  [
    ['sunny|clear skies', '晴天|晴朗|晴', 'sun|clear|fine', '晴|阳光|明媚|朗'],
    ['overcast|cloudy', '阴天|多云|阴', 'overcast|cloud|grey|gray|dull', '阴|云|灰'],
  ],
  [
    ['safe', '安全', 'safe|secur|protect', '安|全|保|妥'],
    ['dangerous|unsafe', '危险|安全隐患|安全风险|安全漏洞|不安全', 'danger|unsafe|hazard|risk|perilous', '危|险|不|凶'],
  ],
  [
    [
      'ease|eases|eased|easing|abate|abated|subside|subsided',
      '减弱|转弱|变弱',
      'eas|abat|subsid|weak|drop|calm|fad',
      '弱|缓|减|降|停|息|退',
    ],
    ['strengthen|strengthens|intensify|intensifies|intensified', '增强|加强|转强|变强', 'strength|intens|pick|gr[eo]w|step', '强|增|加|剧'],
  ],
  [
    ['tablespoon of|tablespoons of|tbsp|tablespoonful|tablespoonfuls', '汤匙|大匙|大勺|汤勺', 'spoon|tbsp', '匙|勺|羹'],
    ['teaspoon of|teaspoons of|tsp|teaspoonful|teaspoonfuls', '茶匙|小匙|小勺|茶勺', 'spoon|tsp', '匙|勺'],
    ['a cup of|cup of|cups of|cupful', '一杯|两杯|半杯|三杯|四杯|1杯|2杯|3杯|4杯|½杯', 'cup|glass|mug', '杯|盅|碗|盏'],
    ['a pinch of|pinch of|pinches of', '一撮|一小撮|少许', 'pinch|little|dash|bit', '撮|少|捏|些'],
    ['a bowl of|bowls of', '一碗|两碗|三碗|半碗', 'bowl', '碗|盆|钵'],
    ['a bottle of|bottles of', '一瓶|两瓶|三瓶|半瓶', 'bottle', '瓶'],
    ['a bucket of|buckets of', '一桶|两桶|三桶|半桶', 'bucket|pail|barrel', '桶'],
  ],
]
