package newswatch.bench.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import newswatch.enrich.watch.Watch;

/** A watch of very many relations: every two of 60 countries. */
final class WideWatch {
    static final String ID = "wide";
    /** In alphabetical order, as relations are named. */
    static final List<String> PARTIES = Arrays.stream(Locale.getISOCountries())
            .map(country -> new Locale("", country).getISO3Country())
            .sorted()
            .limit(60)
            .toList();

    private WideWatch() {}

    static Watch watch() {
        return new Watch(ID, "Wide", PARTIES, List.of(), null, null, null, null, null, 2, null, List.of());
    }
}
