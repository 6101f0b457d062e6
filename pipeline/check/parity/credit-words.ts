/** What names who translated or checked a text, or with which machine. */
export const credit =
  /译者|譯者|(?:翻译|翻譯|校对|校對|审校|審校|编译|編譯)(?:者|人|人员)?\s*(?:[:：[（(]|$)|本文由.{0,40}(?:编译|編譯|翻译|翻譯)|(?:翻译|翻譯)校[对對]|Co-op Translator|\btranslat(?:ed|or|ion|ors) (?:by|credits?)\b|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s*(?:翻译|翻譯|校对|校對|审校|審校)|中文(?:贡献者|貢獻者|译者|譯者|翻译|翻譯)/iu
