import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { leanAcorn } from '../../tools/lean-acorn.ts'

test('the findings travel to the browser in 150 kB, with nothing of Node in them', async () => {
  const { outputFiles, warnings } = await build({
    entryPoints: [join(import.meta.dirname, 'index.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    plugins: [leanAcorn],
  })
  assert.deepEqual(warnings, [])
  const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
  console.log(`${String(size)} bytes gzip`)
  assert.ok(size <= 150_000, `${String(size)} bytes`)
})
