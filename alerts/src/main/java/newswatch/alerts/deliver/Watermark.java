package newswatch.alerts.deliver;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import newswatch.events.Receipt;

/**
 * From where a partition's two topics must be read to know all that is still owed: the committed offsets. What lies
 * before is settled for good.
 */
final class Watermark {
    /** A delivery; few bytes, as there may be many behind one that is not settled. */
    private static final class Entry {
        private final long offset;
        private final String id;
        private long firstReceipt = -1;
        private boolean settled;

        Entry(long offset, String id, boolean settled) {
            this.offset = offset;
            this.id = id;
            this.settled = settled;
        }
    }

    /** @param needed until when its receipt must be found again after a restart; null while it is pending */
    private record Message(String id, Instant needed) {}

    /** In the order of the topic. */
    private final Deque<Entry> entries = new ArrayDeque<>();

    private final Map<String, Entry> byId = new HashMap<>();
    private final TreeMap<Long, Integer> receipts = new TreeMap<>();
    private final TreeMap<Long, Message> messages = new TreeMap<>();
    private final Map<String, Long> firsts = new HashMap<>();
    private long nextDelivery;
    private long nextReceipt;

    /** @return false when it is known already and not settled for good */
    boolean delivery(long offset, String id, boolean settled) {
        nextDelivery = Math.max(nextDelivery, offset + 1);
        Entry entry = new Entry(offset, id, settled);
        if (byId.putIfAbsent(id, entry) != null) {
            return false;
        }
        entries.addLast(entry);
        trim();
        return true;
    }

    void receiptRead(long offset) {
        nextReceipt = Math.max(nextReceipt, offset + 1);
    }

    /** @param firstReceipt offset of the first receipt about it */
    void receipt(long firstReceipt, String id, boolean settled) {
        Entry entry = byId.get(id);
        if (entry == null) {
            return;
        }
        if (entry.firstReceipt < 0) {
            entry.firstReceipt = firstReceipt;
            receipts.merge(firstReceipt, 1, Integer::sum);
        }
        entry.settled = settled;
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
        while (!entries.isEmpty() && entries.peekFirst().settled) {
            Entry gone = entries.pollFirst();
            byId.remove(gone.id);
            receipts.computeIfPresent(gone.firstReceipt, (offset, count) -> count == 1 ? null : count - 1);
        }
    }

    long deliveriesFrom() {
        return entries.isEmpty() ? nextDelivery : entries.peekFirst().offset;
    }

    long receiptsFrom() {
        long from = receipts.isEmpty() ? nextReceipt : receipts.firstKey();
        return messages.isEmpty() ? from : Math.min(from, messages.firstKey());
    }
}
