package newswatch.ingest.extract;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Zones as dates name them: offsets, the letters of newsrooms and mail, regions. */
final class TimeZones {
    /** The file's keys: names in lower case to offsets or regions. */
    record Listed(Map<String, String> zones) {}

    private static final Map<String, ZoneId> NAMED =
            DataFile.read(TimeZones.class, "time-zones.yaml", Listed.class).zones().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> ZoneId.of(entry.getValue())));
    private static final Map<String, ZoneId> REGIONS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/"))
            .collect(Collectors.toMap(id -> id.toLowerCase(Locale.ROOT), ZoneId::of));

    private TimeZones() {}

    /** @param name in lower case */
    static Optional<ZoneId> named(String name) {
        return Optional.ofNullable(NAMED.getOrDefault(name, REGIONS.get(name)));
    }

    /** @throws java.time.DateTimeException past 18 hours */
    static ZoneId offset(char sign, String hours, String minutes) {
        int factor = sign == '+' ? 1 : -1;
        return ZoneOffset.ofHoursMinutes(
                factor * Integer.parseInt(hours), minutes == null ? 0 : factor * Integer.parseInt(minutes));
    }

    /** The zone of the people who write so, where a text names none. */
    static ZoneId ofScript(String text) {
        if (text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)) {
            return ZoneOffset.ofHours(9);
        } else if (text.contains("午前") || text.contains("午後") || text.contains("時")) {
            return ZoneOffset.ofHours(9);
        }
        return text.contains("年") || text.contains("午") ? ZoneOffset.ofHours(8) : ZoneOffset.UTC;
    }
}
