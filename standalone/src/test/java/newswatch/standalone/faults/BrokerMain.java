package newswatch.standalone.faults;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import newswatch.standalone.Broker;

/** A broker in a process of its own; SIGTERM stops it in good order. */
final class BrokerMain {
    /** What it says when it serves clients. */
    static final String SERVES = "the broker serves";

    private BrokerMain() {}

    /** @param args directory and port */
    public static void main(String[] args) throws InterruptedException {
        Broker broker = Broker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println(SERVES);
        new CountDownLatch(1).await();
    }
}
