/** Hashtags by subject, in the order of TOPICS. */
export const topicHashtags: readonly (readonly string[])[] = [
  ['beauty', 'skincare', 'makeup', 'glow'],
  ['fashion', 'ootd', 'style', 'streetstyle'],
  ['fitness', 'workout', 'gymlife', 'running'],
  ['food', 'foodie', 'recipe', 'homemade'],
  ['tech', 'gadgets', 'unboxing', 'techreview'],
  ['travel', 'wanderlust', 'travelgram', 'trekking'],
  ['gaming', 'gamer', 'esports', 'livestream'],
  ['music', 'newmusic', 'cover', 'singer'],
  ['dance', 'dancer', 'choreography', 'dancereels'],
  ['comedy', 'funny', 'memes', 'standup'],
  ['education', 'study', 'examtips', 'learning'],
  ['photography', 'photooftheday', 'portrait', 'goldenhour'],
  ['parenting', 'momlife', 'dadlife', 'toddler'],
  ['finance', 'investing', 'budget', 'money'],
  ['health', 'wellness', 'yoga', 'sleep'],
  ['sports', 'cricket', 'football', 'matchday'],
  ['cars', 'bikes', 'roadtrip', 'testdrive'],
  ['homedecor', 'gardening', 'interior', 'diy'],
  ['pets', 'dogsofinstagram', 'catlife', 'rescue'],
  ['art', 'painting', 'sketch', 'artist'],
]

/** Brands that do not exist. */
export const brands: readonly string[] = [
  'Lumora',
  'Nivaya',
  'Zestly',
  'Kettlewick',
  'Bluefern',
  'Orbiq',
  'Tarkari',
  'Velora',
  'Mangofox',
  'Pixelnest',
  'Saffrona',
  'Urbanleaf',
]
