import type { PlannedBlock } from './plan.ts'
import type { Random } from './random.ts'
import { english } from './words.ts'

type PlannedCode = Extract<PlannedBlock, { kind: 'code' }>

/** Code by its language; `A`, `B` and `C` become words. It is the same in every language that people speak. */
const samples: Record<string, string[]> = {
  js: [
    "import { A } from './B.js'\n\nexport const C = A.map((each) => each.B)",
    "document.querySelector('#A')?.addEventListener('click', () => B(C))",
  ],
  ts: ['interface A {\n  B: string\n  C?: number\n}', 'export function A(B: string): string[] {\n  return B.split(",").filter(Boolean)\n}'],
  python: ['def A(B):\n    """Return C."""\n    return [each for each in B if each]', 'import A\n\nprint(A.B(C=True))'],
  sh: ['npm install A\nnpm run B -- --C', 'cd A && ls -l | grep B > C.txt'],
  yaml: ['A:\n  B: true\n  C:\n    - A\n    - B', 'name: A\non: [push]\njobs:\n  B:\n    steps:\n      - run: C'],
  json: ['{\n  "A": { "B": true, "C": null }\n}', '[{ "A": "B" }, { "A": "C" }]'],
  go: ['func A(B string) error {\n\tif B == "" {\n\t\treturn errC\n\t}\n\treturn nil\n}'],
  html: ['<section class="A">\n  <p>B &amp; C</p>\n</section>'],
  css: ['.A > .B {\n  color: var(--C);\n}'],
  sql: ["select A, count(*)\nfrom B\nwhere C = 'A'\ngroup by A;"],
  diff: ['-A = B\n+A = C'],
  toml: ['[A]\nB = "C"'],
  '': ['A/\n  B/\n    C.md', 'A -> B -> C'],
}

export function planCode(random: Random): PlannedCode {
  const language = random.pick(Object.keys(samples))
  const words: Record<string, string> = { A: random.pick(english), B: random.pick(english), C: random.pick(english) }
  const code = random.pick(samples[language] ?? []).replace(/\b[ABC]\b/g, (letter) => words[letter] ?? '')
  const form = language === '' ? random.pick(['fence', 'indented'] as const) : random.pick(['fence', 'fence', 'fence', 'tildes'] as const)
  return { kind: 'code', code, form, language }
}
