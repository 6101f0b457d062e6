/**
 * Phrases of OpenCC's list for Taiwan (`TWPhrases`, in OpenCC's traditional characters) that a newspaper must not apply: they
 * are right of computers alone. Without these rows, 支持 becomes 支援, 历史进程 becomes 歷史程序, 萬象 becomes 永珍.
 */
export const unusedPhrases = new Set(
  (
    '支持 消息 打開 程序 項目 高端 高級 低級 發送 連接 連接器 運行 對象 萬象 局部 實例 全局 發佈 刷新 保存 聲明 聯繫 設備 調度 創建 查看 添加 ' +
    '優化 參數 循環 擴展 腳本 社區 類型 進程 卸載 奔馳 鏡像 掛斷 歐拉 性價比 觸摸 溢出 截取 點擊 映射 屏蔽 綁定 呼出 批量 權限 指針 文件 窗口 ' +
    '調用 導入 導出 函數 激活 拋出 壁紙 重載 重裝 分區 註銷 用戶 用戶名 設置 菜單 查找 自行車 視圖 代碼 遠程 捲積 回調 持久性 採樣 便攜式 表達式 交互 剪切 禁用 審覈'
  ).split(' '),
)

/** What a Taiwanese newspaper writes otherwise than OpenCC: simplified → traditional. */
export const taiwanWords: Record<string, string> = {
  // What is said of computers, where the word alone must stay.
  人机交互: '人機互動',
  交互式: '互動式',
  字节跳动: '字節跳動',
  应用程序: '應用程式',
  小程序: '小程式',
  程序代码: '程式碼',
  写代码: '寫程式碼',
  编写代码: '編寫程式碼',
  撰写代码: '撰寫程式碼',
  互联网上: '網際網路上',
  行代码: '行程式碼',
  代码库: '程式碼庫',
  开源项目: '開源專案',
  远程办公: '遠距辦公',
  远程工作: '遠距工作',
  远程教育: '遠距教育',
  远程控制: '遠端控制',
  远程登录: '遠端登入',
  操作系统: '作業系統',
  计算机: '電腦',
  // Alone, 質量 is a mass.
  质量问题: '品質問題',
  产品质量: '產品品質',
  空气质量: '空氣品質',
  服务质量: '服務品質',
  教学质量: '教學品質',
  工程质量: '工程品質',
  生活质量: '生活品質',
  高质量: '高品質',
  更高质量: '更高品質',
  // 土豆 is a peanut.
  土豆: '馬鈴薯',
  公交车: '公車',
  导弹: '飛彈',
  宇航员: '太空人',
  计划: '計畫',
  红头文件: '紅頭文件',
  奔驰汽车: '賓士汽車',
  奔驰车: '賓士車',
  老挝万象: '寮國永珍',
  另一只: '另一隻',
  天后: '天後',
  天后宫: '天后宮',
  回归: '回歸',
  回流: '回流',
  伙伴: '夥伴',
  团伙: '團夥',
  折合: '折合',
  恒大: '恆大',
  恒生: '恆生',
  恒指: '恆指',
  报道: '報導',
  拉升: '拉升',
  马斯克: '馬斯克',
  艾滋病: '愛滋病',
  特朗普: '川普',
  普京: '普丁',
  里根: '雷根',
  克林顿: '柯林頓',
  巴塞罗那: '巴塞隆納',
  泽连斯基: '澤倫斯基',
  马克龙: '馬克宏',
  内塔尼亚胡: '納坦雅胡',
  默克尔: '梅克爾',
  迪拜: '杜拜',
}

/** The same for words of one character, where no phrase has it. */
export const taiwanCharacters: Record<string, string> = { 签: '簽' }
