import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { evaluateCategoryModel } from './evaluate.ts'
import { fitCategoryModel, toExamples } from './fit.ts'
import { readLabelledVideos } from './labelled-videos.ts'
import { renderCategoryModel } from './render-category-model.ts'

const videos = readLabelledVideos()
const skip = videos === undefined && 'SHARED_DIR has no folder youtube-trending-daily'

test('the committed weights are those that the script fits', { skip }, () => {
  const file = new URL('../../src/keywords/categorise/category-weights.json', import.meta.url)
  const same = readFileSync(file, 'utf8') === renderCategoryModel(fitCategoryModel(toExamples(videos!)))
  assert.ok(same, 'run scripts/fit-category-model.ts')
})

test('channels that a fit did not see are told better than by the lexicon alone, and that better than by guessing', {
  skip: skip || (!process.env.LONG && 'fits five times: LONG=1'),
}, () => {
  const { model, lexicon, commonest } = evaluateCategoryModel(toExamples(videos!))
  assert.ok(model.channels > 0.74 && model.channels > lexicon.channels, JSON.stringify({ model, lexicon }))
  assert.ok(lexicon.channels > commonest.channels + 0.1, JSON.stringify({ lexicon, commonest }))
})
