/**
 * How one of the things is said: English words and phrases, Chinese words, and besides them what may say it too: beginnings
 * of English words, and Chinese characters. All are separated by `|`, in lower case and simplified characters. Without English
 * words it is a list of words that only have the characters of others: 其他 is no 他.
 */
export type WordSide = readonly [english: string, chinese: string, englishToo?: string, chineseToo?: string]

/** Things of one kind, of which a sentence that says one does not mean another: a sunset is no sunrise. */
export type WordRow = readonly WordSide[]
