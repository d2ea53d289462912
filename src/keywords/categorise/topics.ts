/**
 * What a post can be about. Instagram names no subjects, so a post there gets these names; YouTube has categories of its own,
 * which its videos carry, so a video gets the one that its topic falls into.
 */
export const youtubeCategoryOf = {
  Beauty: 'Howto & Style',
  Fashion: 'Howto & Style',
  Fitness: 'Sports',
  Food: 'Howto & Style',
  Technology: 'Science & Technology',
  Travel: 'Travel & Events',
  Gaming: 'Gaming',
  Music: 'Music',
  Dance: 'Entertainment',
  Comedy: 'Comedy',
  Education: 'Education',
  Photography: 'Howto & Style',
  Parenting: 'People & Blogs',
  Finance: 'Education',
  Health: 'Education',
  Sports: 'Sports',
  Automotive: 'Autos & Vehicles',
  'Home & Garden': 'Howto & Style',
  Pets: 'Pets & Animals',
  Art: 'Howto & Style',
  Film: 'Film & Animation',
  Entertainment: 'Entertainment',
  News: 'News & Politics',
  'Daily life': 'People & Blogs',
  'Good causes': 'Nonprofits & Activism',
} as const

export type Topic = keyof typeof youtubeCategoryOf

export const topics = Object.keys(youtubeCategoryOf) as Topic[]
