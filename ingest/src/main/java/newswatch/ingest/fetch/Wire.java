package newswatch.ingest.fetch;

import java.io.IOException;
import newswatch.ingest.outcome.Reason;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** The bytes as they come from the network: counted, and neither too many nor too slow. */
final class Wire extends ForwardingSource {
    private final long most;
    private final Deadline deadline;
    private long count;
    private boolean broken;

    Wire(Source network, long most, Deadline deadline) {
        super(network);
        this.most = most;
        this.deadline = deadline;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long read = readOrBreak(sink, byteCount);
        count += Math.max(0, read);
        if (count > most) {
            throw new AnswerRefusedException(Reason.TOO_LARGE, "more than " + most + " bytes");
        } else if (read >= 0 && deadline.tooSlow(count)) {
            throw new AnswerRefusedException(Reason.TIMEOUT, "too slow");
        }
        return read;
    }

    private long readOrBreak(Buffer sink, long byteCount) throws IOException {
        try {
            return super.read(sink, byteCount);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    long count() {
        return count;
    }

    /** Whether the network failed, and not who made sense of the bytes. */
    boolean broken() {
        return broken;
    }
}
