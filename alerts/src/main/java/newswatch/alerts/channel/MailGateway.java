package newswatch.alerts.channel;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * The conversations with mail servers of all channels, which block: a few threads for them, whoever comes later waits.
 * Each step and each whole conversation has its deadline.
 */
public final class MailGateway implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int IDLE_SECONDS = 30;

    private final Duration step;
    private final Unsubscribing unsubscribing;
    private final MailSockets sockets;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemon("alerts-mail"));
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(daemon("alerts-mail-deadlines"));

    public MailGateway(Unsubscribing unsubscribing) {
        this(unsubscribing, Duration.ofSeconds(20), Duration.ofMinutes(2), (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    /**
     * @param step how long the server may take for each answer
     * @param whole how long it may take for all of them
     */
    MailGateway(Unsubscribing unsubscribing, Duration step, Duration whole, SSLSocketFactory tls) {
        this.unsubscribing = unsubscribing;
        this.step = step;
        sockets = new MailSockets(tls, deadlines, whole);
        threads.allowCoreThreadTimeOut(true);
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    public Unsubscribing unsubscribing() {
        return unsubscribing;
    }

    CompletionStage<Attempt> run(Supplier<Attempt> conversation) {
        return CompletableFuture.supplyAsync(conversation, threads);
    }

    SmtpSession connect(EmailChannel.Settings settings) throws SmtpSession.Broken {
        Properties properties = new Properties();
        properties.put("mail.smtp.from", settings.sender());
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.security() == MailSecurity.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.security() == MailSecurity.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.socketFactory", sockets.inTheClear());
        properties.put("mail.smtp.ssl.socketFactory", sockets);
        // else it would try again with sockets of its own
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.ssl.socketFactory.fallback", "false");
        properties.put("mail.smtp.connectiontimeout", String.valueOf(step.toMillis()));
        properties.put("mail.smtp.timeout", String.valueOf(step.toMillis()));
        return SmtpSession.open(properties, settings);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        deadlines.shutdownNow();
    }
}
