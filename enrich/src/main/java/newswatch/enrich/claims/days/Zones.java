package newswatch.enrich.claims.days;

import java.time.ZoneId;
import java.util.Map;
import newswatch.events.Article;

/** The time zone an article counts its days in: that of its dateline, else of its outlet's country. */
public final class Zones {
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final ZoneId UTC = ZoneId.of("UTC");
    private static final int DATELINE = 80;
    private static final Map<String, ZoneId> CITIES = Map.ofEntries(
            Map.entry("seoul", SEOUL),
            Map.entry("tokyo", ZoneId.of("Asia/Tokyo")),
            Map.entry("pyongyang", ZoneId.of("Asia/Pyongyang")),
            Map.entry("beijing", ZoneId.of("Asia/Shanghai")),
            Map.entry("shanghai", ZoneId.of("Asia/Shanghai")),
            Map.entry("hong kong", ZoneId.of("Asia/Hong_Kong")),
            Map.entry("singapore", ZoneId.of("Asia/Singapore")),
            Map.entry("moscow", ZoneId.of("Europe/Moscow")),
            Map.entry("london", ZoneId.of("Europe/London")),
            Map.entry("geneva", ZoneId.of("Europe/Zurich")),
            Map.entry("washington", ZoneId.of("America/New_York")),
            Map.entry("new york", ZoneId.of("America/New_York")),
            Map.entry("united nations", ZoneId.of("America/New_York")));
    private static final Map<String, ZoneId> COUNTRIES = Map.ofEntries(
            Map.entry("USA", ZoneId.of("America/New_York")),
            Map.entry("CAN", ZoneId.of("America/Toronto")),
            Map.entry("KOR", SEOUL),
            Map.entry("PRK", ZoneId.of("Asia/Pyongyang")),
            Map.entry("JPN", ZoneId.of("Asia/Tokyo")),
            Map.entry("CHN", ZoneId.of("Asia/Shanghai")),
            Map.entry("SGP", ZoneId.of("Asia/Singapore")),
            Map.entry("RUS", ZoneId.of("Europe/Moscow")),
            Map.entry("GBR", ZoneId.of("Europe/London")),
            Map.entry("FRA", ZoneId.of("Europe/Paris")),
            Map.entry("DEU", ZoneId.of("Europe/Berlin")),
            Map.entry("IND", ZoneId.of("Asia/Kolkata")),
            Map.entry("AUS", ZoneId.of("Australia/Sydney")));

    private Zones() {}

    public static ZoneId of(Article article) {
        String head = article.text().substring(0, Math.min(DATELINE, article.text().length()));
        int dash = Math.max(Math.max(head.indexOf(" - "), head.indexOf(" -- ")), Math.max(head.indexOf('\u2014'), head.indexOf('\u2013')));
        if (dash > 0) {
            String line = head.substring(0, dash).toLowerCase(java.util.Locale.ROOT);
            for (Map.Entry<String, ZoneId> city : CITIES.entrySet()) {
                if (line.startsWith(city.getKey())) {
                    return city.getValue();
                }
            }
        }
        String country = article.outlet() == null ? null : article.outlet().country();
        return country == null ? UTC : COUNTRIES.getOrDefault(country, UTC);
    }
}
