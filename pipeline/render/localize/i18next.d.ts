/** Keys are typed from the English catalogue: `t('toolbar.pritn')` does not compile. */
import type words from '../../../locales/en/interface.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'interface'
    resources: { interface: typeof words; site: { title: string; description: string } }
  }
}
