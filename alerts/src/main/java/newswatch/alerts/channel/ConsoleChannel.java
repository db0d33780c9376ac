package newswatch.alerts.channel;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Prints each message as a block that people read. */
public final class ConsoleChannel implements AlertChannel {
    private static final int MAX_ALERTS = 50;

    private final PrintStream out;
    private final Executor blocking;

    ConsoleChannel(PrintStream out, Executor blocking) {
        this.out = out;
        this.blocking = blocking;
    }

    @Override
    public CompletionStage<Attempt> send(Message message) {
        // a reader that has stopped reading would block us
        return CompletableFuture.supplyAsync(() -> print(message), blocking);
    }

    private Attempt print(Message message) {
        out.print(message.body());
        return out.checkError() ? Attempt.retry(Reason.FAILED) : Attempt.DELIVERED;
    }

    /** {@code type: console}. */
    public record Settings(String id) implements ChannelSettings {
        @Override
        public String type() {
            return "console";
        }

        @Override
        public String render(Notice notice) {
            return PlainLetter.whole(Letters.of(notice, MAX_ALERTS)) + "\n";
        }

        @Override
        public String refusedOverApi() {
            return "a console is this machine's own: set it up in the subscriptions file";
        }

        @Override
        public AlertChannel open(Gateways gateways) {
            return new ConsoleChannel(gateways.console(), gateways.blocking());
        }
    }
}
