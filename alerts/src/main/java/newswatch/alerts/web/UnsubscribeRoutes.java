package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newswatch.alerts.access.Role;
import newswatch.alerts.channel.EmailChannel;
import newswatch.alerts.channel.Unsubscribing;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.SubscriptionEntry;
import newswatch.events.json.Json;

/**
 * {@code /unsubscribe/TOKEN} (RFC 8058): a POST leaves, with nothing but the token, as often as one likes; a GET only
 * shows a page, since whatever looks through mails for viruses opens every link.
 *
 * @param subscriptions those in force
 * @param journal keeps an entry, and returns when it is kept
 */
record UnsubscribeRoutes(
        Unsubscribing unsubscribing,
        Supplier<Subscriptions> subscriptions,
        Consumer<SubscriptionEntry> journal,
        Clock clock) {
    private static final int LONGEST_TOKEN = 100;
    /** That of the board allows no form. */
    private static final String POLICY =
            "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>newswatch: unsubscribe</title></head>
            <body><h1>%s</h1><p>%s</p>%s</body></html>
            """;

    /** A recipient of a subscription's mails by a channel. */
    private record Mailing(String channel, String subscription, String address) {
        String token(Unsubscribing by) {
            return by.token(channel, subscription, address);
        }

        boolean left(Unsubscribing by) {
            return by.left(channel, subscription, address);
        }
    }

    static UnsubscribeRoutes of(Changing changing, Clock clock) {
        return new UnsubscribeRoutes(
                changing.unsubscribing(),
                () -> changing.inForce().get().subscriptions(),
                entry -> changing.entries().put(entry.key(), entry, entry.at()),
                clock);
    }

    void register(RoutesConfig routes) {
        routes.get("/unsubscribe/{token}", this::show, Role.OPEN);
        routes.post("/unsubscribe/{token}", this::leave, Role.OPEN);
    }

    private void show(Context ctx) {
        Mailing mailing = mailing(ctx);
        if (mailing.left(unsubscribing)) {
            page(ctx, "You have unsubscribed.", "No more mails of “" + mailing.subscription() + "” come to you.", "");
        } else {
            page(
                    ctx,
                    "No more mails?",
                    "You will not be mailed what the subscription “" + mailing.subscription() + "” tells.",
                    "<form method=\"post\"><button>Unsubscribe</button></form>");
        }
    }

    private void leave(Context ctx) {
        Mailing mailing = mailing(ctx);
        if (!mailing.left(unsubscribing)) {
            journal.accept(entry(mailing));
        }
        page(ctx, "You have unsubscribed.", "No more mails of “" + mailing.subscription() + "” come to you.", "");
    }

    private SubscriptionEntry entry(Mailing mailing) {
        ObjectNode which = Json.MAPPER.createObjectNode();
        which.put("channel", mailing.channel());
        which.put("subscription", mailing.subscription());
        return new SubscriptionEntry(
                SubscriptionEntry.Kind.UNSUBSCRIBED,
                Unsubscribing.id(mailing.channel(), mailing.subscription(), mailing.address()),
                which,
                "recipient",
                clock.instant());
    }

    private Mailing mailing(Context ctx) {
        String token = ctx.pathParam("token");
        return find(token.length() > LONGEST_TOKEN ? "" : token)
                .orElseThrow(() -> new Problem.Missing(
                        "This link leads to no mails that are still sent. If they go on, ask whoever set them up."));
    }

    /** By trying all: the token names nobody. */
    private Optional<Mailing> find(String token) {
        byte[] given = token.getBytes(UTF_8);
        Subscriptions inForce = subscriptions.get();
        return inForce.subscriptions().stream()
                .flatMap(subscription -> mailings(subscription, inForce))
                .filter(mailing ->
                        MessageDigest.isEqual(mailing.token(unsubscribing).getBytes(UTF_8), given))
                .findFirst();
    }

    private static Stream<Mailing> mailings(Subscription subscription, Subscriptions inForce) {
        return subscription.channels().stream()
                .map(inForce::channel)
                .flatMap(Optional::stream)
                .filter(EmailChannel.Settings.class::isInstance)
                .map(EmailChannel.Settings.class::cast)
                .flatMap(mail -> mail.to().stream().map(address -> new Mailing(mail.id(), subscription.id(), address)));
    }

    private static void page(Context ctx, String title, String text, String form) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.html(PAGE.formatted(title, text, form));
    }
}
