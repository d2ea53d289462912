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
  publicUrl: {
    env: 'PUBLIC_URL',
    type: 'url',
    description: 'Where people reach the web page; notices lead there. Unset: http://localhost with the port.',
  },
  feedMaxWaiting: {
    env: 'FEED_MAX_WAITING',
    default: '1000000',
    type: 'integer',
    description:
      'Feeds add nothing while so many transfers wait, but for stories and for creators in collections and campaigns; the next run goes on.',
  },
  verifyPct: {
    env: 'VERIFY_PCT',
    default: '100',
    type: 'integer',
    description:
      'Share of the stored objects that upload_content_verification reads and compares, in percent; below 100 each pass takes others.',
  },
  runRetentionDays: {
    env: 'RUN_RETENTION_DAYS',
    default: '90',
    type: 'integer',
    description: 'How long runs that ended, their logs and what made them durable are kept, in days.',
  },
  scheduleTimezone: {
    env: 'SCHEDULE_TIMEZONE',
    default: 'UTC',
    type: 'text',
    description: 'Time zone that the hours of schedules are meant in, as an IANA name such as Asia/Kolkata.',
  },
})
