package newswatch.alerts.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newswatch.events.Alert;
import newswatch.events.DevelopmentState;
import newswatch.events.Forgotten;
import newswatch.events.Judgement;
import newswatch.events.Receipt;
import newswatch.events.RelationState;
import newswatch.events.SourceState;

/** Fills a view without Kafka, through the same transactions. */
public final class Loading {
    private Loading() {}

    public static List<Change> developments(View view, List<DevelopmentState> states) {
        return write(
                view,
                states.stream()
                        .map(state -> new DevelopmentUpdate(state.development().id(), state))
                        .toList());
    }

    /** Each arrives some seconds after its article was published. */
    public static List<Change> alerts(View view, List<Alert> alerts) {
        return write(
                view,
                alerts.stream()
                        .map(alert -> new AlertUpdate(
                                alert,
                                alert.at()
                                        .plus(Duration.ofMillis(
                                                2_000 + Math.floorMod(alert.id().hashCode(), 30_000)))))
                        .toList());
    }

    public static List<Change> relations(View view, List<RelationState> states) {
        return write(
                view,
                states.stream()
                        .map(state -> new RelationUpdate(state.watch() + "|" + state.relation(), state))
                        .toList());
    }

    public static List<Change> judgements(View view, Judgement... judgements) {
        return write(
                view,
                Stream.of(judgements)
                        .map(judgement -> new JudgementUpdate(judgement.id(), judgement))
                        .toList());
    }

    public static List<Change> tookBack(View view, String judgement) {
        return write(view, List.of(new JudgementUpdate(judgement, null)));
    }

    public static List<Change> sources(View view, List<SourceState> states) {
        return write(
                view,
                states.stream()
                        .map(state -> new SourceUpdate(state.id(), state))
                        .toList());
    }

    public static List<Change> receipts(View view, List<Receipt> receipts) {
        return write(
                view,
                receipts.stream()
                        .map(receipt -> new ReceiptUpdate(receipt.message(), receipt))
                        .toList());
    }

    public static List<Change> forgotten(View view, Forgotten... forgotten) {
        return write(view, Stream.of(forgotten).map(ForgottenUpdate::new).toList());
    }

    private static List<Change> write(View view, List<? extends Update> updates) {
        return view.write(new ArrayList<>(updates), List.of()).changes();
    }
}
