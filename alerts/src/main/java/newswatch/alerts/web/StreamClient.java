package newswatch.alerts.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** One listener of the stream; writes without blocking and holds at most {@link #BUFFER} events meanwhile. */
final class StreamClient implements WriteListener {
    /** More than the longest gap that is ever filled. */
    static final int BUFFER = StreamHub.LONGEST_GAP + 100;

    private final ServletOutputStream out;
    private final String watch;
    private final CompletableFuture<Void> end;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private long lastSequence;
    private boolean writable;
    private boolean unflushed;
    private boolean closed;

    /**
     * @param watch the only one to hear of, or null for all
     * @param end completed when the response is over
     */
    StreamClient(ServletOutputStream out, String watch, CompletableFuture<Void> end) {
        this.out = out;
        this.watch = watch;
        this.end = end;
    }

    String watch() {
        return watch;
    }

    /** News of no watch in particular (a source fell silent) is for all. */
    boolean wants(String ofWatch) {
        return watch == null || ofWatch == null || watch.equals(ofWatch);
    }

    /** An alert that was already sent while the gap was filled is passed over. */
    synchronized boolean offer(long sequence, byte[] event) {
        if (sequence > 0 && sequence <= lastSequence) {
            return true;
        }
        lastSequence = Math.max(sequence, lastSequence);
        return offer(event);
    }

    /** @return false when the buffer is full: the client is too slow */
    synchronized boolean offer(byte[] event) {
        if (closed || waiting.size() >= BUFFER) {
            return false;
        }
        waiting.add(event);
        drain();
        return true;
    }

    @Override
    public synchronized void onWritePossible() {
        writable = !closed && out.isReady();
        drain();
    }

    private void drain() {
        try {
            while (writable && !waiting.isEmpty()) {
                out.write(waiting.poll());
                unflushed = true;
                writable = out.isReady();
            }
            if (writable && unflushed) {
                unflushed = false;
                out.flush();
                writable = out.isReady();
            }
        } catch (IOException e) {
            writable = false; // the container tells onError
        }
    }

    /** Ends the response; what is still waiting is dropped. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            writable = false;
            waiting.clear();
        }
        end.complete(null);
    }

    /** The connection broke, or stood still for too long. */
    @Override
    public void onError(Throwable failure) {
        close();
    }
}
