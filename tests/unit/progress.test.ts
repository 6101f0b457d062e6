import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createProgress } from '../../pipeline/commands/reporters/progress.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function record(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream
  const progress = createProgress(stream)
  const at = (time: number, done: number) => {
    vi.setSystemTime(0)
    vi.advanceTimersByTime(time - performance.now())
    progress.update('render', done, 900)
  }
  return { at, progress, text: () => String((stream as unknown as PassThrough).read() ?? '') }
}

it('draws one line again and again on a terminal, and takes it away', () => {
  const { at, progress, text } = record(true)
  at(performance.now() + 500, 10)
  expect(text()).toBe('')
  at(performance.now() + 600, 64)
  at(performance.now() + 20, 70)
  at(performance.now() + 200, 128)
  expect(text()).toBe('\r\u001B[Krender 64 of 900\r\u001B[Krender 128 of 900')
  progress.stop()
  expect(text()).toBe('\r\u001B[K')
})

it('prints plain lines now and then elsewhere, and none that says nothing', () => {
  const { at, progress, text } = record(false)
  at(performance.now() + 1500, 0)
  at(performance.now() + 10, 64)
  at(performance.now() + 5000, 300)
  at(performance.now() + 6000, 700)
  progress.stop()
  expect(text()).toBe('render 64 of 900\nrender 700 of 900\n')
})
