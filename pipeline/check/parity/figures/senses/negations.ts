// Words that deny something, in lower case where the text is.

/** What must not happen within 30 days may happen after them. */
export const negations = { english: /\b(?:not|no|never|cannot|without)\b|n't\b/u, chinese: /[不未没无禁勿]/u }
/** "It will not open before 2035", 不会在2035年之前开放: it opens then at the earliest. */
export const denied = {
  english: /(?:\b(?:not|never|cannot)\b|n't\b)[^,;.]*$/u,
  chinese: /(?:不会|不能|不可能|不打算|不准备|没有打算|未能|无法)[^，。；]*$/u,
}
/** What happens before, where nothing in the sentence denies it: "forbidden before 8", "before 2010 few had one". */
export const denials = {
  english:
    /\b(?:not?|never|none|nobody|nothing|cannot|without|few|little|hardly|scarcely|unlikely|impossible|unable|ban|banned|forbid\p{L}*|prohibit\p{L}*|fail\p{L}*|refus\p{L}*|den(?:y|ied)|until)\b|n't\b/iu,
  chinese: /[不未没无禁勿莫否难]/u,
}
/** What is said of those whom the others leave: 只有两人未获释, 只有两人醒着. */
export const exceptions = /[不未没无非拒缺败死伤亡落逃剩留除例仍尚还醒幸存退关停]|反对|遇难|丧生|失踪|弃权|受损|受灾/u
/** "None of the three survived". */
export const noneOf = /\bnone of (?:the|these|those|his|her|their|its|our) (?:other |remaining )?$/
