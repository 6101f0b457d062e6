// In place of early.ts, on sites with two languages side by side.
import './early.ts'
import { facingKey } from './facing-key.ts'
import { recall } from './memory.ts'

const facing = recall(facingKey)
if (facing) document.documentElement.dataset.facing = facing
