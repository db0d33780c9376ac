package newswatch.bench.pipeline;

import java.util.List;
import newswatch.enrich.watch.Watch;

/** A watch of very many relations: every two of 27 countries. */
final class WideWatch {
    static final String ID = "wide";
    /** In alphabetical order, as relations are named. */
    static final List<String> PARTIES = List.of(
            "AUS", "BGD", "BRA", "CAN", "CHN", "DEU", "EGY", "ESP", "FRA", "GBR", "IDN", "IND", "IRN", "ISR", "ITA",
            "JPN", "KOR", "MEX", "MYS", "PAK", "PHL", "PRK", "RUS", "SAU", "TUR", "UKR", "USA");

    private WideWatch() {}

    static Watch watch() {
        return new Watch(ID, "Wide", PARTIES, List.of(), null, null, null, null, null, 2, null, List.of());
    }
}
