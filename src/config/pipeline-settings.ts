import { defineSettings } from './define-settings.ts'

/** Settings of what runs by itself. */
export const pipelineSettings = defineSettings({
  schedules: {
    env: 'SCHEDULES',
    default: 'true',
    type: 'boolean',
    description: 'Whether `start` keeps the schedules; `schedules run` does so in any case.',
  },
  noticeWebhookUrl: {
    env: 'NOTICE_WEBHOOK_URL',
    type: 'url',
    description:
      "Slack's incoming webhook or its like: told by POST when a run failed or a schedule is late, and when it is well again. Unset: the log alone.",
  },
  feedMaxWaiting: {
    env: 'FEED_MAX_WAITING',
    default: '1000000',
    type: 'integer',
    description:
      'Feeds add nothing while so many transfers wait, but for stories and for creators in collections and campaigns; the next run goes on.',
  },
  scheduleTimezone: {
    env: 'SCHEDULE_TIMEZONE',
    default: 'UTC',
    type: 'text',
    description: 'Time zone that the hours of schedules are meant in, as an IANA name such as Asia/Kolkata.',
  },
})
