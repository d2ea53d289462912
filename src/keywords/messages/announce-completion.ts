import type { Broker } from '../../platform/amqp/broker.ts'

/** Tells the world that a report ended; resolves when the broker has it safe. A copy carries the same message id. */
export function announceCompletion(broker: Broker, event: { reportId: string }): Promise<void> {
  return broker.publish({
    exchange: 'coffee.dx',
    routingKey: 'keyword_collection_report_completion',
    messageId: event.reportId,
    body: event,
  })
}
