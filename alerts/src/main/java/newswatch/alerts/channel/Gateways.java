package newswatch.alerts.channel;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * What channels send through; shared, so that a channel costs no thread.
 *
 * @param blocking for the few calls that may block
 */
public record Gateways(PrintStream console, HttpGateway http, MailGateway mail, Executor blocking, Clock clock) {}
