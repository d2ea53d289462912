import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { CategorisablePost } from '../../src/keywords/categorise/categoriser.ts'

export interface LabelledVideo extends CategorisablePost {
  channel: string
  category: string
}

/**
 * The videos of the folder `youtube-trending-daily` of `SHARED_DIR` (default `../shared`), each once, in order of their ids, or
 * undefined where it is not there. The label is the category that the uploader chose.
 */
export function readLabelledVideos(): LabelledVideo[] | undefined {
  const shared = process.env.SHARED_DIR ?? '../shared'
  const folder = [shared, join(shared, 'data')].map((place) => join(place, 'youtube-trending-daily')).find(existsSync)
  if (folder === undefined) return undefined
  const videos = new Map<string, LabelledVideo>()
  for (const file of globSync('*/*.csv', { cwd: folder }).sort()) {
    const rows: Array<Record<string, string>> = parse(readFileSync(join(folder, file)), { columns: true })
    for (const row of rows) {
      const { video_id: id, channel_id: channel, category_name: category, title, tags } = row
      videos.set(id!, {
        platform: 'YOUTUBE',
        channel: channel!,
        category: category!,
        title: title!,
        caption: null,
        tags: tags!.split(', ').filter((tag) => tag !== ''),
      })
    }
  }
  return [...videos].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, video]) => video)
}
