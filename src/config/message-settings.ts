import { defineSettings } from './define-settings.ts'

/** Settings of what asks for reports and hears of them from outside. */
export const messageSettings = defineSettings({
  amqpUrl: {
    env: 'AMQP_URL',
    type: 'url',
    description:
      'RabbitMQ (`amqp://` or `amqps://`): requests for keyword reports are read from exchange `beat.dx`, completions told to `coffee.dx`. Unset: reports come by HTTP alone.',
  },
  amqpPrefetch: {
    env: 'AMQP_PREFETCH',
    default: '10',
    type: 'integer',
    description: 'Messages that one process takes from RabbitMQ at once.',
  },
  reportWebhookUrl: {
    env: 'REPORT_WEBHOOK_URL',
    type: 'url',
    description: 'Address that is told by POST when a keyword report has ended, the event as JSON. Unset: none.',
  },
})
