package newswatch.alerts.labels;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import newswatch.alerts.view.JudgedDevelopment;
import newswatch.events.DevelopmentState;

/** A format that labels are exported in. */
public enum Format {
    DEVELOPMENTS,
    ACTS,
    CODING;

    /** @param judged in any order; the rows come in it */
    public Labelled of(Collection<JudgedDevelopment> judged, Naming naming) {
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        Rows rows =
                switch (this) {
                    case DEVELOPMENTS -> new DevelopmentRows();
                    case ACTS -> new ActRows();
                    case CODING -> new PairRows(naming);
                };
        for (JudgedDevelopment each : judged) {
            if (each.opinion().verdict() != null) {
                Ruling ruling = Ruling.of(each.opinion());
                LeftOut reason = reason(each.state(), ruling).orElseGet(() -> rows.add(each.state(), ruling));
                if (reason != null) {
                    leftOut.merge(reason, 1, Integer::sum);
                }
            }
        }
        return new Labelled(rows.rows(), leftOut);
    }

    private static Optional<LeftOut> reason(DevelopmentState state, Ruling ruling) {
        if (ruling.disputed()) {
            return Optional.of(LeftOut.DISPUTED);
        }
        boolean oneSided = ruling.swapped() && state.development().recipient() == null;
        return oneSided ? Optional.of(LeftOut.RIGHT_SIDE_NOT_SAID) : Optional.empty();
    }
}
