import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeActionResult, stdoutOf } from '../../pipeline/build/remote/action-result.ts'

it('writes what remote_execution.proto describes: output_files = 2 (path = 1, digest = 2 (hash = 1, size_bytes = 2)), stdout_raw = 5', () => {
  const digest = '0a026162' + '10ac02'
  const file = `0a026162${'1207'}${digest}`
  expect(Buffer.from(encodeActionResult([{ hash: 'ab', size: 300 }], Buffer.from('x'))).toString('hex')).toBe(`120d${file}2a0178`)
})

const files = fc.array(fc.record({ hash: fc.stringMatching(/^[\da-f]{64}$/), size: fc.nat() }))

it('reads the bytes again, whatever else a server has added', () => {
  fc.assert(
    fc.property(files, fc.uint8Array(), fc.uint8Array(), (list, bytes, added) => {
      const message = encodeActionResult(list, bytes)
      expect(stdoutOf(message)).toEqual(message.subarray(message.length - bytes.length))
      // execution_metadata = 9, exit_code = 4, and fields of other kinds.
      const more = [Buffer.from([0x4a, added.length & 0x7f]), added.subarray(0, added.length & 0x7f), Buffer.from([0x20, 0x01])]
      const fixed = Buffer.from([0x79, 1, 2, 3, 4, 5, 6, 7, 8, 0x7d, 1, 2, 3, 4])
      expect(stdoutOf(Buffer.concat([...more, message, fixed]))).toEqual(stdoutOf(message))
    }),
  )
})

it('raises no error for other bytes', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void stdoutOf(bytes)))
  fc.assert(
    fc.property(files, fc.nat(), (list, end) => {
      const message = encodeActionResult(list, Buffer.from('text'))
      expect(stdoutOf(message.subarray(0, end % message.length))).toBeUndefined()
    }),
  )
})
