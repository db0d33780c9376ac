package newswatch.bench.pipeline;

import java.nio.file.Path;
import newswatch.standalone.Broker;

/** A Kafka broker in a process of its own; argument: its directory. Prints its address and runs until it is ended. */
public final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) {
        Broker broker = Broker.start(Path.of(arguments[0]), 0);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println("at " + broker.kafka().bootstrap());
    }
}
