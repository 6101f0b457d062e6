import type { Code, Construct, ConstructRecord, Effects, Extension, State } from 'micromark-util-types'
import { type Form, forms, isEscapedText, isPrice } from './forms.ts'

/** The constructs of formulas, for micromark. Those of remark-math know neither prices nor brackets, and lose what follows a formula without an end. */
export function mathConstructs(): Extension {
  const text: ConstructRecord = {}
  const flow: ConstructRecord = {}
  for (const form of forms) {
    const code = form.open.charCodeAt(0)
    text[code] = [text[code] ?? [], inText(form)].flat()
    if (form.isDisplay) flow[code] = [flow[code] ?? [], inFlow(form)].flat()
  }
  return { text, flow }
}

const [tab, space, backslash, dollar] = [-2, 32, 92, 36]
const isLineEnd = (code: Code): boolean => code !== null && code < tab
const isBlank = (code: Code): boolean => code === space || code === tab || code === -1
const isWord = (code: Code): boolean => code !== null && code > 0 && /[A-Za-z0-9]/.test(String.fromCharCode(code))

/** A state that reads `written`, and goes on with `next`. */
function literal(effects: Effects, written: string, next: State, nok: State): State {
  let index = 0
  return function read(code: Code): State | undefined {
    if (code !== written.charCodeAt(index)) return nok(code)
    effects.consume(code)
    index += 1
    return index === written.length ? next : read
  }
}

/** A construct that reads `written` as a token, and goes on with what `behind` gives for the end of the token. */
function sequence(token: 'data' | 'mathSequence', written: string, behind: (effects: Effects, ok: State, nok: State) => State): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      const after = behind(effects, ok, nok)
      return (code) => {
        effects.enter(token)
        return literal(effects, written, after, nok)(code)
      }
    },
  }
}

/** What begins a formula, for a look ahead. */
function opener({ open }: Form): Construct {
  return sequence('data', open, (effects, ok) => (code) => {
    effects.exit('data')
    return ok(code)
  })
}

/** What ends a formula between words. */
function closerInText({ open, close }: Form): Construct {
  return sequence('mathSequence', close, (effects, ok, nok) => (code) => {
    effects.exit('mathSequence')
    return code === dollar || (open === '$' && isWord(code)) ? nok(code) : ok(code)
  })
}

/** What ends a formula in lines of its own: nothing but blanks follow. */
function closerInFlow({ close }: Form): Construct {
  return sequence(
    'mathSequence',
    close,
    (effects, ok, nok) =>
      function after(code: Code): State | undefined {
        if (isBlank(code)) {
          effects.consume(code)
          return after
        }
        effects.exit('mathSequence')
        return code === null || isLineEnd(code) ? ok(code) : nok(code)
      },
  )
}

/** Reads the signs of a formula up to a line end or what may end it, which follows with `next`. What is escaped ends nothing. */
function signs(effects: Effects, { close }: Form, nok: State, next: (value: string) => State): State {
  let value = ''
  let isEscaped = false
  return function start(code: Code): State | undefined {
    value = ''
    effects.enter('mathData')
    return sign(code)
  }
  function sign(code: Code): State | undefined {
    if (code === null) return nok(code)
    isEscaped = !isEscaped && code === backslash
    value += code < 0 ? ' ' : String.fromCharCode(code)
    effects.consume(code)
    return after
  }
  function after(code: Code): State | undefined {
    if (code !== null && !isLineEnd(code) && (isEscaped || code !== close.charCodeAt(0))) return sign(code)
    isEscaped = false
    effects.exit('mathData')
    return next(value)(code)
  }
}

/** A formula between words: it may take several lines of a paragraph. */
function inText(form: Form): Construct {
  const isSingle = form.open === '$'
  const [closer, again] = [closerInText(form), opener(form)]
  return {
    name: 'mathText',
    // Behind a letter or a figure it is of a currency: "US$".
    previous: (code) => code !== dollar && !(isSingle && isWord(code)),
    tokenize(effects, ok, nok) {
      let value = ''
      const data = signs(effects, form, nok, (read) => {
        value += read
        return between
      })
      return (code) => {
        effects.enter('mathText')
        effects.enter('mathSequence')
        return literal(effects, form.open, first, nok)(code)
      }
      function first(code: Code): State | undefined {
        effects.exit('mathSequence')
        return code === dollar || (isSingle && (isBlank(code) || isLineEnd(code))) ? nok(code) : between(code)
      }
      function between(code: Code): State | undefined {
        if (code === null) return nok(code)
        if (isLineEnd(code)) {
          effects.enter('lineEnding')
          effects.consume(code)
          effects.exit('lineEnding')
          value += '\n'
          return between
        }
        return code === form.close.charCodeAt(0) ? effects.attempt(closer, end, goOn)(code) : data(code)
      }
      function goOn(code: Code): State | undefined {
        if (isSingle) return nok(code)
        // Within "$$", a dollar may be part of a text.
        return form.open === form.close ? data(code) : effects.check(again, nok, data)(code)
      }
      function end(code: Code): State | undefined {
        if (value.trim() === '' || isEscapedText(value, form) || (isSingle && (/\s$/.test(value) || isPrice(value) || isCut(value))))
          return nok(code)
        effects.exit('mathText')
        return ok(code)
      }
    },
  }
}

/** Whether it holds one end of what is code; GitHub writes whole formulas so. */
function isCut(value: string): boolean {
  return value.includes('`') && !/^`[^`]+`$/.test(value)
}

/** A formula in lines of its own, whatever these begin with. It may have empty lines only if `$$` is alone on its line. */
function inFlow(form: Form): Construct {
  const isDollars = form.open === form.close
  const [closer, again] = [closerInFlow(form), opener(form)]
  return {
    name: 'mathFlow',
    concrete: true,
    tokenize(effects, ok, nok) {
      const { parser, now, interrupt } = this
      const line = { isFirst: true, isEmpty: true }
      let isAlone = false
      let value = ''
      const data = signs(effects, form, nok, (read) => {
        value += read
        if (read.trim() !== '') line.isEmpty = false
        return between
      })
      return (code) => {
        // Brackets that go on in a paragraph are read with its words.
        if (interrupt && !isDollars) return nok(code)
        effects.enter('mathFlow')
        effects.enter('mathSequence')
        return literal(effects, form.open, first, nok)(code)
      }
      function first(code: Code): State | undefined {
        effects.exit('mathSequence')
        return code === dollar ? nok(code) : between(code)
      }
      function between(code: Code): State | undefined {
        if (code === null) return nok(code)
        if (isLineEnd(code)) return lineEnd(code)
        return code === form.close.charCodeAt(0) ? effects.attempt(closer, end, goOn)(code) : data(code)
      }
      function goOn(code: Code): State | undefined {
        return effects.check(again, nok, data)(code)
      }
      function lineEnd(code: Code): State | undefined {
        if (line.isFirst) isAlone = line.isEmpty
        else if (line.isEmpty && !(isDollars && isAlone)) return nok(code)
        Object.assign(line, { isFirst: false, isEmpty: true })
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        return begin
      }
      function begin(code: Code): State | undefined {
        return parser.lazy[now().line] ? nok(code) : between(code)
      }
      function end(code: Code): State | undefined {
        if (isEscapedText(value, form)) return nok(code)
        effects.exit('mathFlow')
        return ok(code)
      }
    },
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText'
    mathFlow: 'mathFlow'
    mathSequence: 'mathSequence'
    mathData: 'mathData'
  }
}
