package newswatch.alerts.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A watch as the board shows it.
 *
 * @param parties ISO 3166 alpha-3, the corners of the triangle
 * @param interested sides whose dealings with a party are context
 * @param clocks the zones an act's day is told in
 * @param languages ISO 639-1, those with a coder; articles in others yield no developments
 */
public record Watched(
        String id,
        String title,
        List<String> parties,
        List<String> interested,
        List<Place> clocks,
        List<String> languages) {
    private static final List<Place> CLOCKS = List.of(
            new Place("Washington", ZoneId.of("America/New_York")), new Place("Seoul", ZoneId.of("Asia/Seoul")));

    public Watched {
        parties = List.copyOf(parties);
        interested = interested == null ? List.of() : List.copyOf(interested);
        clocks = clocks == null ? CLOCKS : List.copyOf(clocks);
        languages = languages == null ? List.of("en") : List.copyOf(languages);
    }

    public static Watched of(String id, String title, List<String> parties, List<String> interested) {
        return new Watched(id, title, parties, interested, null, null);
    }

    /** A place whose clock people go by. */
    public record Place(String name, ZoneId zone) {}

    /** A country with its English name. */
    public record Side(String code, String name) {
        public static Side of(String code) {
            if (code.equals("UN")) {
                return new Side(code, "United Nations");
            }
            return new Side(
                    code,
                    Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                            .map(alpha2 ->
                                    new Locale.Builder().setRegion(alpha2).build())
                            .filter(country -> country.getISO3Country().equals(code))
                            .map(country -> country.getDisplayCountry(Locale.ENGLISH))
                            .findFirst()
                            .orElse(code));
        }
    }

    @JsonIgnore
    public List<Side> partySides() {
        return parties.stream().map(Side::of).toList();
    }

    @JsonIgnore
    public List<Side> interestedSides() {
        return interested.stream().map(Side::of).toList();
    }
}
