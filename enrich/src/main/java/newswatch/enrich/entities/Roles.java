package newswatch.enrich.entities;

import newswatch.enrich.entities.Surroundings.Sign;
import newswatch.events.Voice;

/** Reads the role of somebody from the words before and behind the name. */
final class Roles {
    private static final int BEFORE = 12;
    private static final int BEHIND = 16;

    private final Surroundings words;

    Roles(Surroundings words) {
        this.words = words;
    }

    /** What the words around a name say of its bearer. */
    record Bearing(Voice voice, String sector, String country) {}

    /** @return null when they say nothing */
    Bearing of(Reading reading, int from, int to) {
        Bearing behind = behind(reading, to);
        Bearing before = before(reading, from);
        if (before == null || behind == null) {
            return before == null ? behind : before;
        }
        String country = before.country() == null ? behind.country() : before.country();
        return new Bearing(before.voice(), before.sector(), country);
    }

    /** "Chinese Foreign Ministry spokesman NAME", "special envoy for the peninsula, NAME". */
    private Bearing before(Reading reading, int from) {
        int last = reading.norm(from - 1).equals(",") ? from - 2 : from - 1;
        boolean comma = last < from - 1;
        int role = -1;
        for (int i = last; i >= 0 && i > last - (comma ? BEFORE : 1) && reading.sameSentence(from, i); i--) {
            if (words.roles.containsKey(reading.norm(i)) && role < 0) {
                role = i;
            }
            if (reading.norm(i).equals(",") || words.reporting.contains(reading.norm(i))) {
                break;
            }
        }
        return role < 0 ? null : bearing(reading, role, Math.max(0, role - BEFORE), comma ? last + 1 : role + 1);
    }

    /** ", an associate professor at Japan's Hokuto University". */
    private Bearing behind(Reading reading, int to) {
        if (!reading.norm(to).equals(",") && !reading.norm(to).equals("(")) {
            return null;
        }
        int role = -1;
        int end = to + 1;
        for (; end < reading.size() && end < to + BEHIND && reading.sameSentence(to, end); end++) {
            String norm = reading.norm(end);
            if (role < 0 && words.roles.containsKey(norm)) {
                role = end;
            }
            if (norm.equals(",")
                    || norm.equals(")")
                    || norm.equals(";")
                    || (reading.named(end) != null && reading.named(end).person())
                    || (role < 0 && words.reporting.contains(norm))) {
                break;
            }
        }
        return role < 0 ? null : bearing(reading, role, to + 1, end);
    }

    private Bearing bearing(Reading reading, int role, int from, int to) {
        Sign sign = words.roles.get(reading.norm(role));
        int start = phrase(reading, role, from);
        boolean past = false;
        boolean lesser = false;
        for (int i = start; i < role; i++) {
            past |= words.past.contains(reading.norm(i));
            lesser |= words.lesser.contains(reading.norm(i));
        }
        boolean office = sign.voice() == Voice.LEADER || sign.voice() == Voice.MINISTER;
        Voice voice = past ? Voice.OUTSIDER : (office && lesser ? Voice.BODY : sign.voice());
        String country = country(reading, start, role, to);
        boolean state = voice != Voice.LEADER || country != null;
        return new Bearing(state ? voice : Voice.OUTSIDER, voice == Voice.OUTSIDER ? "CIV" : sign.sector(), country);
    }

    /** Where the phrase of the role begins: after a comma, a verb of saying, a person. */
    private int phrase(Reading reading, int role, int from) {
        int start = role;
        while (start > from && reading.sameSentence(role, start - 1)) {
            String norm = reading.norm(start - 1);
            Named named = reading.named(start - 1);
            if ((!reading.token(start - 1).word() && !norm.startsWith("'") && !norm.equals("-"))
                    || words.reporting.contains(norm)
                    || (named != null && named.person())) {
                break;
            }
            start--;
        }
        return start;
    }

    private static String country(Reading reading, int start, int role, int to) {
        for (int i = role - 1; i >= start; i--) {
            if (reading.named(i) != null && reading.named(i).country() != null) {
                return reading.named(i).country();
            }
        }
        for (int i = role; i < to; i++) {
            Named named = reading.named(i);
            boolean post = reading.norm(role).startsWith("ambassador")
                    || reading.norm(role).equals("envoy");
            if (named != null && named.country() != null && !post) {
                return named.country();
            }
        }
        return null;
    }
}
