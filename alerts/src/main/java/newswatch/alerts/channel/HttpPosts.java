package newswatch.alerts.channel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import newswatch.service.AddressGuard;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Sends one POST without blocking and judges its answer: the status says all, the body is never read. */
final class HttpPosts {
    /** What an answer means. */
    @FunctionalInterface
    interface Judge {
        /** @param after as {@code Retry-After} asked, or zero */
        Attempt of(int status, Duration after);
    }

    /** What is to be sent, made for each attempt, as files with secrets are read anew. */
    @FunctionalInterface
    interface Post {
        /** @throws IllegalArgumentException when a secret is none */
        Request request() throws IOException;
    }

    private final OkHttpClient client;
    private final Clock clock;
    private final Judge judge;

    HttpPosts(OkHttpClient client, Clock clock) {
        this(client, clock, HttpPosts::byStatus);
    }

    HttpPosts(OkHttpClient client, Clock clock, Judge judge) {
        this.client = client;
        this.clock = clock;
        this.judge = judge;
    }

    CompletionStage<Attempt> send(Post post) {
        Request request;
        try {
            request = post.request();
        } catch (IOException | IllegalArgumentException e) {
            return CompletableFuture.completedFuture(Attempt.retry(Reason.UNREADABLE_SECRET));
        }
        CompletableFuture<Attempt> attempt = new CompletableFuture<>();
        client.newCall(request).enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) {
                try (response) {
                    attempt.complete(judge.of(
                            response.code(), RetryAfter.parse(response.header(HttpGateway.RETRY_AFTER), clock)));
                }
            }

            @Override
            public void onFailure(Call call, IOException e) {
                attempt.complete(Attempt.retry(reason(e)));
            }
        });
        return attempt;
    }

    /** What most receivers mean. */
    static Attempt byStatus(int status, Duration after) {
        if (status >= 200 && status < 300) {
            return Attempt.DELIVERED;
        } else if (status == 410) {
            return new Attempt.Refused(Reason.GONE);
        } else if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return new Attempt.Retry(after, status == 429 ? Reason.RATE_LIMITED : Reason.SERVER_ERROR);
        }
        // a redirect is often a mistake of the receiver's that somebody will mend
        return status < 400 ? Attempt.retry(Reason.REDIRECTED) : new Attempt.Refused(Reason.REJECTED);
    }

    private static Reason reason(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof AddressGuard.BlockedAddress) {
                return Reason.ADDRESS_BLOCKED;
            }
        }
        return e instanceof InterruptedIOException ? Reason.TIMEOUT : Reason.NETWORK;
    }
}
