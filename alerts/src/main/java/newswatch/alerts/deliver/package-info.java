/**
 * Deliveries become messages. What is still owed is deliveries minus receipts, folded from the two topics whenever a
 * courier is given a partition of them. In memory: a {@link newswatch.alerts.deliver.Ledger} for each partition, in it
 * a {@link newswatch.alerts.deliver.Lane} for each channel, in it the open groups and the closed messages.
 *
 * <p>A group is closed in a committed receipt (id, members, bytes) before its first attempt; the outcome of each
 * attempt is committed before the next. Receipts are written in transactions that carry the consumer group's
 * generation, so whoever has lost the partition cannot write any. A crash anywhere repeats at most the attempt under
 * way, with the same bytes under the same id.
 *
 * <p>Everything but {@link newswatch.alerts.deliver.CourierSession} is free of Kafka and of threads.
 */
package newswatch.alerts.deliver;
