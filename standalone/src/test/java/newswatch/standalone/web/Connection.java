package newswatch.standalone.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;

/** One connection of a visitor: a request, its answer in whatever manner, the next request. */
final class Connection {
    private static final int LONGEST_HEAD = 8_192;
    private static final byte[] MORE = "and so on and on ".repeat(1_000).getBytes(ISO_8859_1);

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Host host;
    private final ByteBuffer in = ByteBuffer.allocate(LONGEST_HEAD);
    private ByteBuffer out = ByteBuffer.allocate(0);
    /** The one under way, or null. */
    private Answer answer;

    private ByteBuffer drops;
    private Instant began;

    Connection(SocketChannel channel, SelectionKey key, Host host) {
        this.channel = channel;
        this.key = key;
        this.host = host;
    }

    void ready() {
        if (key.isValid() && key.isReadable()) {
            notice();
        }
        if (key.isValid() && key.isWritable()) {
            write();
        }
    }

    /** Hears what has come since, perhaps that the visitor hung up. */
    void notice() {
        try {
            if (channel.read(in) < 0 || !in.hasRemaining()) {
                close();
            } else if (answer == null) {
                hear();
            }
        } catch (IOException e) {
            close(); // reset
        }
    }

    private void hear() {
        String heard = new String(in.array(), 0, in.position(), ISO_8859_1);
        int end = heard.indexOf("\r\n\r\n");
        if (end >= 0) {
            in.clear();
            answer(host.ask(Asked.parse(heard.substring(0, end)), this));
        }
    }

    private void answer(Answer next) {
        answer = next;
        byte[] head = next.head();
        byte[] body = next.body();
        switch (next.manner()) {
            case NEVER -> {}
            case WHOLE, ENDLESS -> send(head, body, body.length);
            case CUT -> send(head, body, body.length / 2);
            case DRIP -> {
                drops = ByteBuffer.wrap(body);
                began = host.clock().instant();
                send(head, body, 0);
            }
        }
    }

    private void send(byte[] head, byte[] body, int length) {
        out = ByteBuffer.allocate(head.length + length)
                .put(head)
                .put(body, 0, length)
                .flip();
        write();
    }

    private void write() {
        try {
            Instant before = host.clock().instant();
            channel.write(out);
            key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
            if (!out.hasRemaining() && answer != null) {
                written(before);
            }
        } catch (IOException e) {
            close();
        }
    }

    private void written(Instant before) {
        switch (answer.manner()) {
            case NEVER, DRIP -> {}
            case ENDLESS -> {
                out = ByteBuffer.wrap(MORE);
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            }
            case WHOLE -> done(before);
            case CUT -> {
                done(before);
                close();
            }
        }
    }

    private void done(Instant when) {
        host.answered(this, answer, when);
        answer = null;
    }

    boolean drips() {
        return drops != null && channel.isOpen();
    }

    /** Sends as many bytes as simulated seconds have gone by. */
    void drip() {
        long due = Duration.between(began, host.clock().instant()).toSeconds() - drops.position();
        if (due > 0 && !out.hasRemaining()) {
            int length = (int) Math.min(due, drops.remaining());
            out = drops.slice(drops.position(), length);
            drops.position(drops.position() + length);
            write();
        }
        if (!drops.hasRemaining()) {
            drops = null;
            close();
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is gone either way
        }
        host.closed(this);
    }
}
