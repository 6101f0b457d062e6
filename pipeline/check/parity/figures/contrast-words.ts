import { type ContrastSide, contrastDegrees } from './contrast-degrees.ts'

/**
 * Words of which one is not the other, whatever a translation does with its sentences: weekdays and weekends, the deepest and
 * the shallowest, buyers and sellers. What may be said from either end (before and after, to give and to get) is not here.
 * Words are separated by spaces; within a phrase, `_` is a space. A word of Chinese without a side hides others: 其他 has no 他.
 */
export const contrastRows: ContrastSide[][] = [
  [
    ['weekend weekends ~saturday ~saturdays ~sunday ~sundays', '周末 双休日 ~周六 ~周日 ~星期六 ~星期日 ~星期天 ~假日'],
    [
      'weekday weekdays ~working_day ~working_days ~business_day ~business_days ~monday ~mondays ~friday ~fridays',
      '平日 工作日 ~周一 ~周五 ~星期一 ~星期五 ~平时',
    ],
  ],
  [
    ['sunset sundown dusk nightfall ~evening ~twilight ~dark ~darkness', '日落 黄昏 日没 ~傍晚 ~天黑 ~入夜 ~晚 ~夕 ~暮'],
    ['sunrise dawn daybreak ~morning', '日出 黎明 拂晓 破晓 ~天亮 ~晨 ~早 ~曙 ~清晓'],
  ],
  [
    [
      'woman women female females girl girls ~she ~her ~hers ~wife ~wives ~mother ~mothers ~daughter ~daughters ~sister ~sisters ~actress ~actresses ~queen ~princess ~lady ~ladies ~mrs ~ms ~miss ~nun ~nuns ~widow ~widows ~bride ~brides ~aunt ~grandmother ~granddaughter ~niece ~girlfriend ~waitress ~hostess ~heroine ~goddess ~maid ~mum ~mom ~herself ~feminine ~feminist ~feminists ~maternal ~maternity ~sorority ~spinster ~businesswoman ~policewoman ~schoolgirl ~schoolgirls',
      '女 妇女 ~妇 ~她 ~妻 ~母 ~娘 ~姐 ~妹 ~姑 ~婆 ~妈 ~奶 ~嫂 ~后 ~雌 ~媳 ~姨',
    ],
    [
      'man men male males boy boys ~he ~his ~him ~husband ~husbands ~father ~fathers ~son ~sons ~brother ~brothers ~king ~prince ~gentleman ~gentlemen ~mr ~boyfriend ~widower ~groom ~uncle ~grandfather ~grandson ~nephew ~guy ~guys ~himself ~lad ~lads ~dad ~masculine ~paternal ~fraternity ~fisherman ~fishermen ~policeman ~policemen ~schoolboy ~schoolboys ~postman ~farmer ~sir ~lord',
      '男 ~他 ~父 ~夫 ~兄 ~弟 ~爷 ~爸 ~叔 ~汉 ~哥 ~伯 ~舅 ~雄 ~郎 ~先生 ~公',
    ],
  ],
  [
    [
      'half_the half_of half_his half_her half_their half_its half_my half_our half_all ~half ~fifty ~50 ~halves ~halved ~halfway ~midway',
      '一半 半数 ~半 ~各占 ~50 ~五成 ~五十 ~二分之一 ~平分',
    ],
    [
      'all_of all_the whole entire ~all ~every ~each ~everyone ~everything ~everybody ~full ~total ~complete ~completely ~entirely ~fully ~throughout ~any ~both ~across ~wholly',
      '全部 全体 全镇 全村 全班 全家 全校 全城 全队 全市 全厂 整个 所有 悉数 ~全 ~都 ~皆 ~均 ~一切 ~各 ~每 ~总 ~凡 ~尽 ~整 ~遍 ~共 ~满',
    ],
  ],
  [
    ['singles', '单打'],
    ['doubles ~pair', '双打 ~双 ~搭档'],
  ],
  ...contrastDegrees,
  [
    [
      'north northern northernmost ~northward ~northwards ~arctic ~northeast ~northwest ~north-east ~north-west',
      '北部 以北 北侧 北岸 北面 ~北',
    ],
    [
      'south southern southernmost ~southward ~southwards ~antarctic ~southeast ~southwest ~south-east ~south-west',
      '南部 以南 南侧 南岸 南面 ~南',
    ],
  ],
  [
    ['eastern easternmost ~east ~orient ~oriental ~asian ~northeast ~southeast ~north-east ~south-east', '东部 以东 东侧 东岸 东面 ~东'],
    ['western westernmost ~west ~occidental ~northwest ~southwest ~north-west ~south-west', '西部 以西 西侧 西岸 西面 ~西'],
  ],
  [
    [
      'left_eye left_ear left_hand left_arm left_leg left_foot left_knee left_shoulder left_side left_bank left_lung left_lane left-hand ~left ~port',
      '左 ~自由派',
    ],
    [
      'right_eye right_ear right_hand right_arm right_leg right_foot right_knee right_shoulder right_side right_bank right_lung right_lane right-hand ~right ~starboard',
      '右 ~保守派',
    ],
    ['', '左右'],
  ],
  [
    ['import imports imported importing importer importers', '进口 ~入口 ~输入 ~引进'],
    ['export exports exported exporting exporter exporters ~exit ~exits ~outlet ~overseas ~way_out', '出口 ~外销 ~输出 ~外贸'],
  ],
  [
    ['urban ~city ~cities ~town ~towns', '城市 城镇 ~城 ~市 ~都'],
    ['rural ~countryside ~village ~villages ~farm ~farmers ~country', '农村 乡村 ~乡 ~农 ~村'],
  ],
  [
    ['indoor indoors ~inside', '室内 ~里'],
    ['outdoor outdoors ~outside ~open-air', '室外 户外 ~外 ~露天'],
  ],
  [
    ['buyer buyers ~bidder ~purchaser ~customer ~customers', '买家 买方 ~买 ~购'],
    ['seller sellers ~vendor ~vendors ~sold ~sell', '卖家 卖方 ~卖 ~售'],
  ],
  [
    ['landlord landlords ~lessor ~owner', '房东 出租人 ~业主'],
    ['tenant tenants ~lessee ~renter ~renters', '租客 租户 承租人 房客 ~租'],
  ],
  [
    ['plaintiff plaintiffs ~claimant', '原告'],
    ['defendant defendants ~accused ~respondent', '被告'],
  ],
  [
    ['employer employers ~company ~companies', '雇主 用人单位 ~公司 ~企业 ~单位'],
    ['employee employees ~staff ~worker ~workers ~workforce', '雇员 员工 职工 ~工人 ~人员'],
  ],
  [
    ['teacher teachers ~lecturer ~professor ~staff', '教师 老师 ~师 ~教'],
    ['student students pupil pupils ~undergraduate ~undergraduates ~schoolchildren', '学生 ~生 ~学员'],
  ],
  [
    ['doctor doctors ~physician ~physicians ~surgeon ~medical ~medic ~medics', '医生 医师 大夫 ~医'],
    ['nurse nurses', '护士 ~护'],
  ],
  [
    ['adult adults ~grown-up ~grown-ups ~over', '成人 成年人 大人 ~成年 ~以上'],
    [
      'child children ~kid ~kids ~minor ~minors ~under ~toddler ~toddlers ~boy ~girl ~baby',
      '儿童 孩子 小孩 未成年人 ~童 ~孩 ~幼 ~子女 ~小 ~以下',
    ],
    ['', '未成年'],
  ],
  [
    ['even_number even_numbers even-numbered', '偶数 双数 ~偶'],
    ['odd_number odd_numbers odd-numbered', '奇数 单数 ~奇'],
  ],
  [
    ['ascending', '升序 ~递增 ~从小到大'],
    ['descending', '降序 ~递减 ~从大到小'],
  ],
  [
    ['clockwise', '顺时针'],
    ['anticlockwise anti-clockwise counterclockwise counter-clockwise', '逆时针'],
  ],
  [
    ['horizontal horizontally', '水平 横向 ~横'],
    ['vertical vertically', '垂直 纵向 竖直 ~竖 ~纵 ~垂'],
    ['', '水平线 生活水平 水平的提高'],
  ],
  [
    ['upload uploads uploaded uploading', '上传'],
    ['download downloads downloaded downloading', '下载'],
  ],
  [
    ['prefix prefixes', '前缀'],
    ['suffix suffixes', '后缀'],
  ],
  [
    ['encrypt encrypts encrypted encryption', '加密'],
    ['decrypt decrypts decrypted decryption', '解密'],
  ],
  [
    ['hot_water boiling_water warm_water ~hot ~boiling ~heated ~lukewarm', '热水 开水 沸水 温水 ~热 ~温 ~沸'],
    ['cold_water iced_water ~cold ~ice ~cool ~chilled', '冷水 凉水 冰水 ~冷 ~凉 ~冰'],
  ],
  [
    ['low_heat gentle_heat ~low ~gently ~simmer ~gentle', '小火 文火 微火 ~低 ~慢'],
    ['medium_heat ~medium ~moderate ~moderately', '中火 ~中'],
    ['high_heat ~high ~hot ~hottest ~fierce', '大火 旺火 武火 高火 ~高 ~强 ~热'],
  ],
  [
    ['yolk yolks', '蛋黄 ~黄'],
    ['egg_white egg_whites ~white ~whites ~albumen ~protein', '蛋白 蛋清 ~白'],
  ],
  [
    ['upstairs ~above ~upper', '楼上 ~上'],
    ['downstairs ~below ~lower ~ground', '楼下 ~下'],
  ],
  [
    ['upstream ~upper', '上游 ~上'],
    ['downstream ~lower', '下游 ~下'],
  ],
  [
    ['surplus surpluses', '顺差 盈余 ~过剩 ~剩'],
    ['deficit deficits ~shortfall', '逆差 赤字 ~亏 ~缺口'],
  ],
  [
    ['births ~born ~birth', '出生 ~生'],
    ['deaths ~died ~dead ~killed ~death ~mortality', '死亡 ~死 ~亡'],
  ],
  [
    ['marriages ~married ~marriage ~weddings ~wed', '结婚 ~婚礼 ~娶 ~嫁'],
    ['divorces ~divorced ~divorce', '离婚'],
  ],
  [
    ['upper_limit ~upper ~maximum ~cap ~ceiling ~up_to', '上限 ~最高 ~最大 ~最多'],
    ['lower_limit ~lower ~minimum ~floor ~at_least', '下限 ~最低 ~最小 ~最少'],
  ],
  [
    ['high_tide ~high ~flood', '涨潮 高潮 满潮 ~潮高'],
    ['low_tide ~low ~ebb', '退潮 低潮 干潮 ~潮低'],
  ],
  [
    ['new_moon', '新月 朔'],
    ['full_moon', '满月 望日 ~圆月'],
  ],
  [
    ['away_game away_games away_match away_matches away_win away_leg away_goal away_goals ~away ~visitors ~visiting', '客场 ~客'],
    ['home_game home_games home_match home_matches home_win home_leg home_crowd ~home ~hosts', '主场 ~主'],
  ],
  [
    ['father fathers ~parent ~parents ~paternal ~dad ~grandfather', '父亲 爸爸 ~父 ~爸'],
    ['mother mothers ~maternal ~mum ~mom ~grandmother', '母亲 妈妈 ~母 ~妈 ~娘'],
  ],
  [
    ['son sons ~boy ~boys ~grandson', '儿子 ~子 ~儿'],
    ['daughter daughters ~girl ~girls ~granddaughter', '女儿 ~女'],
    ['', '子女 儿女'],
  ],
  [
    ['husband husbands', '丈夫 ~夫 ~先生 ~老公'],
    ['wife wives', '妻子 ~妻 ~太太 ~夫人 ~老婆 ~妇'],
  ],
  [
    ['red', '红色 ~红 ~赤 ~丹'],
    ['blue', '蓝色 ~蓝'],
    ['green', '绿色 ~绿 ~青'],
    ['yellow ~amber', '黄色 ~黄'],
    ['black ~dark', '黑色 ~黑 ~暗'],
    ['white ~blank', '白色 ~白'],
    ['', '绿色建筑 绿色能源 绿色金融 绿色发展 红色旅游'],
  ],
]
