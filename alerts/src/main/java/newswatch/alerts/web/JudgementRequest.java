package newswatch.alerts.web;

import java.time.Instant;
import newswatch.events.EventType;
import newswatch.events.Ids;
import newswatch.events.Judgement;
import newswatch.events.Judgement.Fault;
import newswatch.events.Judgement.Verdict;
import newswatch.events.yaml.Omittable;

/**
 * What is posted to judge a development.
 *
 * @param fault of a dismissal
 * @param type the right one, where the fault is WRONG_TYPE
 * @param author heeded only where there are no tokens
 */
record JudgementRequest(
        String development,
        Verdict verdict,
        @Omittable Fault fault,
        @Omittable EventType type,
        @Omittable String note,
        @Omittable String author) {
    private static final int LONGEST_NOTE = 2_000;

    JudgementRequest {
        note = note == null || note.isBlank() ? null : note.strip();
        if ((verdict == Verdict.DISMISS) != (fault != null)) {
            throw new IllegalArgumentException("a dismissal has a fault, and nothing else has one");
        } else if (type != null && fault != Fault.WRONG_TYPE) {
            throw new IllegalArgumentException("type is the right one of a dismissal with the fault WRONG_TYPE");
        } else if (verdict == Verdict.NOTE && note == null) {
            throw new IllegalArgumentException("note is missing");
        } else if (note != null && note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("note is longer than " + LONGEST_NOTE + " characters");
        }
    }

    /** The same said again at the same instant is the same judgement. */
    Judgement judgement(int version, String by, Instant now) {
        String id = Ids.of("judgement", development, by, verdict.name(), String.valueOf(fault), note, now.toString());
        return new Judgement(id, development, version, verdict, fault, type, note, by, now);
    }
}
