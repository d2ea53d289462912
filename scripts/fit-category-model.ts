/**
 * Fits the linear model of YouTube's categories and writes it to src/keywords/categorise/category-weights.json, a line a word.
 * Needs the labelled videos (see labelled-videos.ts). The same videos give the same file.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fitCategoryModel, toExamples } from './category-model/fit.ts'
import { readLabelledVideos } from './category-model/labelled-videos.ts'
import { renderCategoryModel } from './category-model/render-category-model.ts'

const videos = readLabelledVideos()
if (videos === undefined) throw new Error('SHARED_DIR has no folder youtube-trending-daily')
const file = join(import.meta.dirname, '../src/keywords/categorise/category-weights.json')
writeFileSync(file, renderCategoryModel(fitCategoryModel(toExamples(videos))))
console.log(`wrote ${file}, fitted on ${videos.length} videos`)
