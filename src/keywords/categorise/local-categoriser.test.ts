import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CategorisablePost } from './categoriser.ts'
import { localCategoriser } from './local-categoriser.ts'

const post = (caption: string, changes: Partial<CategorisablePost> = {}): CategorisablePost => ({
  platform: 'INSTAGRAM',
  title: null,
  caption,
  tags: [],
  ...changes,
})
const best = async (...posts: CategorisablePost[]): Promise<Array<string | undefined>> =>
  (await localCategoriser.categorise(posts)).map(([first]) => first?.category)

test('a topic is told in many languages and scripts, by words, hashtags and tags', async () => {
  const told = {
    Beauty: [
      'My skincare routine, and which serum I trust',
      'روتين العناية بالبشرة والمكياج',
      '오늘의 메이크업과 피부 관리',
    ],
    Food: ['आज की रेसिपी: घर का खाना', 'சமையல் குறிப்பு #recipe', '今日の料理のレシピです', 'Receita fácil de cozinha'],
    Fitness: ['No excuses. #homeworkout', 'Тренировка дома'],
    Travel: ['Viaje a la playa con amigos', 'ทริปท่องเที่ยว #travelgram'],
    Sports: ['क्रिकेट मैच का आखिरी ओवर'],
    Finance: ['Wie ich mein Geld in Aktien stecke'],
  }
  for (const [topic, captions] of Object.entries(told))
    for (const caption of captions) assert.deepEqual(await best(post(caption)), [topic], caption)
})

test('a video gets the category that YouTube knows it by', async () => {
  const video = (title: string, tags: string[] = []) => post('', { platform: 'YOUTUBE', caption: null, title, tags })
  assert.deepEqual(
    await best(
      video('I survived 100 days in hardcore Minecraft', ['minecraft', 'gaming']),
      video('Official Music Video | New Punjabi Song 2026', ['new song']),
      video('Everyday makeup tutorial: skincare, lipstick, mascara', ['makeup', 'beauty', 'skincare']),
      video('Rescue puppy meets our cat', ['dogs', 'cats', 'pets', 'animals']),
    ),
    ['Gaming', 'Music', 'Howto & Style', 'Pets & Animals'],
  )
})

test('of what tells nothing it says nothing, and no score is above 1 or out of order', async () => {
  const told = await localCategoriser.categorise([
    post(''),
    post('❤️❤️ 2026'),
    post('https://example.com/fashion'),
    post('\ud800 lone halves \udc00 gaming'),
    post(`#fitness #gym ${'dance '.repeat(5_000)}`),
  ])
  assert.deepEqual(told.slice(0, 3), [[], [], []])
  for (const scores of told) {
    assert.ok(scores.reduce((sum, { score }) => sum + score, 0) <= 1.002)
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b.score - a.score),
    )
  }
})
