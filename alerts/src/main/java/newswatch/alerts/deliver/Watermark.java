package newswatch.alerts.deliver;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import newswatch.events.Receipt;

/**
 * From where a partition's two topics must be read to know all that is still owed: the committed offsets. What lies
 * before is settled for good.
 */
final class Watermark {
    private static final class Entry {
        private final String id;
        private final long firstReceipt;
        private boolean settled;

        Entry(String id, long firstReceipt, boolean settled) {
            this.id = id;
            this.firstReceipt = firstReceipt;
            this.settled = settled;
        }
    }

    /** @param needed until when its receipt must be found again after a restart; null while it is pending */
    private record Message(String id, Instant needed) {}

    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private final TreeMap<Long, Integer> receipts = new TreeMap<>();
    private final TreeMap<Long, Message> messages = new TreeMap<>();
    private final Map<String, Long> firsts = new HashMap<>();
    private long nextDelivery;
    private long nextReceipt;

    /** @return false when it is known already and not settled for good */
    boolean delivery(long offset, String id, boolean settled) {
        nextDelivery = Math.max(nextDelivery, offset + 1);
        if (offsets.putIfAbsent(id, offset) != null) {
            return false;
        }
        entries.put(offset, new Entry(id, -1, settled));
        trim();
        return true;
    }

    void receiptRead(long offset) {
        nextReceipt = Math.max(nextReceipt, offset + 1);
    }

    /** @param firstReceipt offset of the first receipt about it */
    void receipt(long firstReceipt, String id, boolean settled) {
        Long offset = offsets.get(id);
        if (offset == null) {
            return;
        }
        Entry entry = entries.get(offset);
        if (entry.firstReceipt < 0) {
            Entry seen = new Entry(id, firstReceipt, settled);
            entries.put(offset, seen);
            receipts.merge(firstReceipt, 1, Integer::sum);
        } else {
            entry.settled = settled;
        }
        trim();
    }

    /**
     * A message, of which some deliveries may be settled long ago.
     *
     * @param first offset of the first receipt about it
     */
    void message(long first, Receipt receipt) {
        long at = firsts.computeIfAbsent(receipt.message(), id -> first);
        Instant told = receipt.told() == null ? receipt.at() : receipt.told().at();
        Instant needed = receipt.outcome().pending() ? null : told.plus(Memory.REACH);
        messages.put(at, new Message(receipt.message(), needed));
    }

    /** Lets go of what is not to be remembered any more. */
    void forget(Instant now) {
        while (!messages.isEmpty()) {
            Message first = messages.firstEntry().getValue();
            if (first.needed() == null || first.needed().isAfter(now)) {
                return;
            }
            messages.pollFirstEntry();
            firsts.remove(first.id());
        }
    }

    private void trim() {
        while (!entries.isEmpty() && entries.firstEntry().getValue().settled) {
            Entry gone = entries.pollFirstEntry().getValue();
            offsets.remove(gone.id);
            receipts.computeIfPresent(gone.firstReceipt, (offset, count) -> count == 1 ? null : count - 1);
        }
    }

    long deliveriesFrom() {
        return entries.isEmpty() ? nextDelivery : entries.firstKey();
    }

    long receiptsFrom() {
        long from = receipts.isEmpty() ? nextReceipt : receipts.firstKey();
        return messages.isEmpty() ? from : Math.min(from, messages.firstKey());
    }
}
