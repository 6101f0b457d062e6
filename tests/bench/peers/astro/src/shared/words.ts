export const words = {
  en: {
    comments: 'Comments',
    print: 'Print',
    mail: 'Mail',
    large: 'Large',
    medium: 'Medium',
    small: 'Small',
    share: 'Share',
    published: 'Published',
    updated: 'Updated',
  },
  zh: {
    comments: '评论',
    print: '打印',
    mail: '邮件',
    large: '大',
    medium: '中',
    small: '小',
    share: '分享',
    published: '发布时间',
    updated: '更新时间',
  },
}
export const languages = { en: 'English', zh: '中文' }
