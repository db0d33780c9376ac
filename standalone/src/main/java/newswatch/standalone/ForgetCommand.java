package newswatch.standalone;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.enrich.EnrichService;
import newswatch.events.json.Json;
import newswatch.events.kafka.Topics;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes an article, or all of an outlet, from every compacted topic and store. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = {
            "removes an article, or all articles of an outlet, wherever they are kept; one JSON line an article.",
            "What rested on them alone is retracted, and their sentences are blanked. Alerts already told keep their",
            "quotes in Kafka until their retention ends. Works beside a running cluster, run or demo, and on the data",
            "of a stopped one."
        })
final class ForgetCommand implements Callable<Integer> {
    private static final Duration ENRICHED_WITHIN = Duration.ofSeconds(60);
    private static final Duration PER_ARTICLE = Duration.ofMillis(50);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption run;

    @Parameters(
            paramLabel = "URL|OUTLET",
            description = "address or id of an article; or an outlet: its id, or the host of its pages")
    private String what;

    @Option(names = "--dry-run", description = "only says what would be forgotten")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        Config config = run.load();
        try (Reached reached = Reached.by(config, this::say)) {
            TopicOverrides topics = config.kafka() == null ? TopicOverrides.SINGLE : config.topicOverrides();
            new TopicAdmin(reached.kafka(), topics)
                    .ensure(List.of(Topics.ARTICLES, Topics.DEVELOPMENTS, Topics.FORGOTTEN));
            Forgetter forgetter = new Forgetter(reached.kafka(), Clock.systemUTC());
            List<Forgettable> found = forgetter.find(WhatToForget.of(what));
            if (found.isEmpty()) {
                say("nothing is kept of '" + what
                        + "': no article of this address or id, and no outlet of this id or host");
                return 1;
            }
            if (!dryRun) {
                forgetter.forget(found);
            }
            print(found);
            if (dryRun) {
                say(counted(found) + " would be forgotten; nothing was changed");
                return 0;
            }
            return settle(config, reached, forgetter, found);
        }
    }

    /** Waits until nothing of ours quotes them any more. */
    private int settle(Config config, Reached reached, Forgetter forgetter, List<Forgettable> found) throws Exception {
        StoppedState stopped = reached.stopped() ? new StoppedState(config, reached.kafka()) : null;
        Duration patience = ENRICHED_WITHIN.plus(PER_ARTICLE.multipliedBy(found.size()));
        if (!enriched(stopped, reached, patience)) {
            say(counted(found) + " forgotten in newswatch.articles, but enrich has not taken it up within "
                    + patience.toSeconds() + " s: is it running? What quotes them goes when it has;"
                    + " then say this again");
            return 1;
        }
        int old = forgetter.rewriteOld(found);
        if (stopped != null) {
            stopped.view();
        }
        told(found, old);
        return 0;
    }

    private static boolean enriched(StoppedState stopped, Reached reached, Duration patience) {
        EnrichService enrich = stopped == null ? null : stopped.enrich();
        try (Drained drained = new Drained(reached.kafka())) {
            return drained.passed(EnrichService.APPLICATION, Topics.ARTICLES.name(), patience);
        } finally {
            if (enrich != null) {
                enrich.close();
            }
        }
    }

    private void told(List<Forgettable> found, int old) {
        long developments = found.stream()
                .flatMap(each -> each.developments().stream())
                .distinct()
                .count();
        say(counted(found) + " forgotten, quoted by " + developments + " developments"
                + (old == 0 ? "" : " (" + old + " of them older than the memory of enrich)")
                + "; alerts already told keep their quotes in Kafka until their retention ends");
        say("a source that still shows them does not bring them again: what it has brought stays marked as seen");
    }

    private void print(List<Forgettable> found) throws Exception {
        for (Forgettable each : found) {
            spec.commandLine().getOut().println(Json.MAPPER.writeValueAsString(each));
        }
        spec.commandLine().getOut().flush();
    }

    private static String counted(List<Forgettable> found) {
        return found.size() == 1 ? "1 article" : found.size() + " articles";
    }

    private void say(String message) {
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
    }
}
