// Stands in the head of every page, before anything is drawn: what the reader chose holds from the first paint on.
import { recall, schemeKey, sizeKey } from './memory.ts'

const { dataset } = document.documentElement
const [size, scheme] = [recall(sizeKey), recall(schemeKey)]
// By this, style sheets show what needs a script: later, it would move what is around it.
dataset.script = ''
if (size) dataset.textSize = size
if (scheme) dataset.scheme = scheme
