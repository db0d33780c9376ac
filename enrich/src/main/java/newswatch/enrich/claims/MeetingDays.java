package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.days.Day;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Words;
import newswatch.events.Claim;
import newswatch.events.EventType;
import newswatch.events.Precision;

/** Sharpens "earlier this month" by what the article says elsewhere: "their May 7-8 summit". */
final class MeetingDays {
    private static final Set<String> MEETINGS = Words.of("summit", "meeting", "talks", "visit", "trip");

    private MeetingDays() {}

    /** Whether the day stands right before the name of a meeting. */
    static boolean names(Passage passage, Day day) {
        return day.precision() == Precision.DAY && MEETINGS.contains(passage.norm(day.end()));
    }

    static List<Claim> refine(List<Claim> claims, List<Day> meetings) {
        return claims.stream().map(claim -> refined(claim, meetings)).toList();
    }

    private static Claim refined(Claim claim, List<Day> meetings) {
        if (claim.type() != EventType.CONSULT || claim.precision() != Precision.MONTH) {
            return claim;
        }
        return meetings.stream()
                .filter(day -> day.date().withDayOfMonth(1).equals(claim.date().withDayOfMonth(1)))
                .findFirst()
                .map(day -> dated(claim, day))
                .orElse(claim);
    }

    private static Claim dated(Claim c, Day day) {
        return new Claim(
                c.actor(),
                c.recipient(),
                c.type(),
                c.mode(),
                c.quad(),
                c.intensity(),
                c.cameo(),
                c.modality(),
                c.voice(),
                c.confirmed(),
                c.standing(),
                day.date(),
                Precision.DAY,
                c.due(),
                c.matter(),
                c.about(),
                c.condition(),
                c.with(),
                c.attributedTo(),
                c.quote(),
                c.start(),
                c.end(),
                c.rule(),
                c.recipientVoice());
    }
}
