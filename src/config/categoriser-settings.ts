import { defineSettings } from './define-settings.ts'

/** Settings of what says what posts are about. */
export const categoriserSettings = defineSettings({
  categoriserUrl: {
    env: 'CATEGORISER_URL',
    type: 'url',
    description:
      'Service that categorises posts, such as a Ray Serve deployment: it takes `{"inputs": [{platform, title, caption, tags}]}` by POST and answers `{"outputs": [[{category, score}]]}`. Unset: the one within this program, which needs no network.',
  },
  categoriserModel: {
    env: 'CATEGORISER_MODEL',
    default: 'http',
    type: 'text',
    description: 'Name that stands beside the scores of the service; change it with the model behind the address.',
  },
  categoriserTimeoutMs: {
    env: 'CATEGORISER_TIMEOUT_MS',
    default: '10000',
    type: 'integer',
    description: 'Longest wait for one answer of the service, in milliseconds.',
  },
  categoriserBatch: {
    env: 'CATEGORISER_BATCH',
    default: '100',
    type: 'integer',
    description: 'Posts in one request to the service.',
  },
  categoriserAttempts: {
    env: 'CATEGORISER_ATTEMPTS',
    default: '4',
    type: 'integer',
    description:
      'Tries of one request to the service before the work on it fails; five failures in a row leave it alone for 30 seconds.',
  },
})
