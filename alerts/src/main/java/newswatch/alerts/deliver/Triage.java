package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import newswatch.alerts.channel.Notice;
import newswatch.alerts.dispatch.Suppression;
import newswatch.alerts.subscriptions.Muted;
import newswatch.alerts.subscriptions.Silences;
import newswatch.alerts.subscriptions.Subscription;

/** Decides of each member of a due group what becomes of it: the first stage that has something to say decides. */
final class Triage {
    /** Shorter than deliveries and receipts are kept, so that nothing is sent of which a receipt may be gone. */
    static final Duration NO_NEWS_AFTER = Duration.ofDays(21);

    @FunctionalInterface
    private interface Stage {
        /** Null when it has nothing to say. */
        Verdict judge(Waiting member);
    }

    private final GroupKey key;
    private final Subscription subscription;
    private final Memory memory;
    private final Silences silences;
    private final Instant now;
    private final List<Stage> stages;
    private final Map<String, String> saidNow = new HashMap<>();
    private final List<Instant> urgentNow = new ArrayList<>();

    /** @param subscription null when there is none of that name any more: what it was owed is still told */
    Triage(GroupKey key, Subscription subscription, Memory memory, Silences silences, Instant now) {
        this.key = key;
        this.subscription = subscription;
        this.memory = memory;
        this.silences = silences;
        this.now = now;
        stages = stages();
    }

    /**
     * Of each member, in the order given: of a thread nothing is left behind that is older than what is told.
     *
     * @param most how many are told or suppressed at a time, about; more wait
     */
    Map<Waiting, Verdict> judge(List<Waiting> members, int most) {
        Map<Waiting, Verdict> verdicts = new LinkedHashMap<>();
        int settled = 0;
        for (Waiting member : members) {
            Verdict verdict = settled < most ? judge(member) : Verdict.LATER;
            settled += verdict.settles() ? 1 : 0;
            verdicts.put(member, verdict);
        }
        Set<String> told = new HashSet<>();
        List<Waiting> backwards = new ArrayList<>(verdicts.keySet());
        Collections.reverse(backwards);
        for (Waiting member : backwards) {
            Verdict verdict = verdicts.get(member);
            if (verdict.what() == Verdict.What.TELL) {
                told.add(member.thread());
            } else if (verdict.what() != Verdict.What.SUPPRESS && told.contains(member.thread())) {
                verdicts.put(member, Verdict.TELL);
            }
        }
        return verdicts;
    }

    private Verdict judge(Waiting member) {
        return stages.stream()
                .map(stage -> stage.judge(member))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Verdict.TELL);
    }

    private List<Stage> stages() {
        List<Stage> all = new ArrayList<>(List.of(this::expired, this::silenced, this::repeated));
        if (subscription != null && key.kind() == Notice.Kind.ALERTS) {
            all.addAll(List.of(this::lessUrgent, this::muted, this::wokenEnough, this::toldEnough));
        } else if (subscription != null && key.kind() == Notice.Kind.RUNNING) {
            all.add(this::muted);
        }
        return all;
    }

    private Verdict expired(Waiting member) {
        return member.delivery().createdAt().isBefore(now.minus(NO_NEWS_AFTER))
                ? Verdict.suppress(Suppression.EXPIRED)
                : null;
    }

    private Verdict silenced(Waiting member) {
        return silences.cover(member.alert(), key.subscription(), now) ? Verdict.suppress(Suppression.SILENCED) : null;
    }

    /** To be asked of the members in order. */
    private Verdict repeated(Waiting member) {
        Memory.Said before = memory.said(member.subject());
        String last =
                saidNow.getOrDefault(member.subject(), before != null && within(before.at()) ? before.what() : null);
        saidNow.put(member.subject(), member.said());
        return member.said().equals(last) ? Verdict.suppress(Suppression.REPEATED) : null;
    }

    private boolean within(Instant before) {
        Duration interval = subscription == null
                ? Duration.ZERO
                : subscription.repeatInterval().duration();
        return now.isBefore(before.plus(interval));
    }

    private Verdict lessUrgent(Waiting member) {
        return subscription.atOnce(member.alert()) ? null : Verdict.DIGEST;
    }

    private Verdict muted(Waiting member) {
        if (subscription.mutedUntil(member.priority(), now) == null) {
            return null;
        }
        return subscription.muted() == Muted.WAIT
                ? Verdict.LATER
                : subscription.muted() == Muted.DIGEST ? Verdict.DIGEST : Verdict.suppress(Suppression.MUTED);
    }

    /** After some urgent ones within a day the rest becomes one running alert. */
    private Verdict wokenEnough(Waiting member) {
        if (member.priority() > 1 || subscription.urgentADay() == 0) {
            return null;
        }
        Instant happened = member.alert().at();
        long before = memory.urgentNear(key.subscription(), happened)
                + urgentNow.stream().filter(at -> Memory.sameDay(at, happened)).count();
        if (before >= subscription.urgentADay()) {
            return Verdict.RUNNING;
        }
        urgentNow.add(happened);
        return null;
    }

    private Verdict toldEnough(Waiting member) {
        boolean enough = subscription.perHour() != null
                && member.priority() > 1
                && memory.lastHour(key.subscription(), now).size() >= subscription.perHour();
        return enough ? Verdict.DIGEST : null;
    }
}
