import { defineSettings } from './define-settings.ts'

/** Settings of what runs by itself. */
export const pipelineSettings = defineSettings({
  schedules: {
    env: 'SCHEDULES',
    default: 'true',
    type: 'boolean',
    description: 'Whether `start` keeps the schedules; `schedules run` does so in any case.',
  },
  scheduleTimezone: {
    env: 'SCHEDULE_TIMEZONE',
    default: 'UTC',
    type: 'text',
    description: 'Time zone that the hours of schedules are meant in, as an IANA name such as Asia/Kolkata.',
  },
})
