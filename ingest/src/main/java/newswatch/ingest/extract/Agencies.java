package newswatch.ingest.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.events.Outlet;

/** Which agency a text was taken from, by its dateline, its by-line or its last line. */
final class Agencies {
    private static final int DATELINE = 160;
    /** A standfirst may stand above the dateline. */
    private static final int HEAD = 3;

    private static final Pattern PLACE_DATE_NAME = Pattern.compile(
            "^\\p{Lu}[\\p{L}.'’/ -]{1,40}(?:, ?[\\p{L}.'’ -]{2,30}){0,2}(?:,? \\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?)?,? ?\\(([^()]{2,40})\\) ?(?:-{1,2}|–|—)");
    private static final Pattern CAPITALS = Pattern.compile("^\\p{Lu}{2}[\\p{Lu}.'’ /-]*(?:,|\\(| ).*");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[（【]([^()\\[\\]（）【】]{2,60})[)\\]）】]");
    private static final Pattern BREAKS = Pattern.compile("[=,/|・、 ]+");
    private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** An agency, and how texts name it. */
    record Agency(String id, String name, List<String> names) {}

    /** The file's keys. */
    record Listed(List<Agency> agencies) {}

    private final Map<String, String> ids = new HashMap<>();

    private Agencies(Listed listed) {
        for (Agency agency : listed.agencies()) {
            ids.put(key(agency.name()), agency.id());
            agency.names().forEach(name -> ids.put(key(name), agency.id()));
        }
    }

    static Agencies load() {
        return new Agencies(DataFile.read(Agencies.class, "agencies.yaml", Listed.class));
    }

    /** Id of the agency reprinted; empty when the outlet speaks for itself, were it an agency. */
    Optional<String> reprinted(Outlet outlet, List<String> authors, List<String> paragraphs) {
        return paragraphs.stream()
                .limit(HEAD)
                .flatMap(paragraph -> dateline(paragraph).stream())
                .findFirst()
                .or(() -> authors.stream()
                        .flatMap(author -> known(author).stream())
                        .findFirst())
                .or(() -> credit(paragraphs))
                .filter(id -> outlet == null || !own(outlet, id));
    }

    private Optional<String> dateline(String first) {
        String start = first.substring(0, Math.min(first.length(), DATELINE));
        Matcher generic = PLACE_DATE_NAME.matcher(start);
        if (generic.find()) {
            Optional<String> listed = known(generic.group(1));
            return listed.isPresent() || !CAPITALS.matcher(start).matches()
                    ? listed
                    : Optional.of(slug(generic.group(1)));
        }
        Matcher brackets = BRACKETS.matcher(start.substring(0, Math.min(start.length(), 60)));
        return brackets.find() ? known(brackets.group(1)) : Optional.empty();
    }

    // "(Yonhap)" or "[AFP]" or "Source: Xinhua" as a line of its own at the end
    private Optional<String> credit(List<String> paragraphs) {
        String last = paragraphs.isEmpty() ? "" : paragraphs.get(paragraphs.size() - 1);
        Matcher brackets = BRACKETS.matcher(last);
        String named = last.length() <= 60 && brackets.matches() ? brackets.group(1) : "";
        return known(named);
    }

    private Optional<String> known(String text) {
        String key = key(text);
        if (key.isEmpty() || ids.containsKey(key)) {
            return Optional.ofNullable(ids.get(key));
        }
        String words = "-" + key + "-";
        // "By JANE DOE, Associated Press", "AFP/Reuters", "서울=연합뉴스"
        return BREAKS.splitAsStream(text.replace(" and ", ","))
                .map(part -> ids.get(key(part)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .or(() -> ids.entrySet().stream()
                        .filter(entry -> entry.getKey().contains("-") && words.contains("-" + entry.getKey() + "-"))
                        .map(Map.Entry::getValue)
                        .sorted()
                        .findFirst());
    }

    private boolean own(Outlet outlet, String id) {
        String name = outlet.name() == null ? "" : outlet.name();
        return id.equals(outlet.id())
                || id.equals(slug(name))
                || known(name).filter(id::equals).isPresent();
    }

    private static String key(String name) {
        return slug(name);
    }

    static String slug(String name) {
        String slug = NOT_NAME.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
        return slug.replaceAll("^-|-$", "");
    }
}
