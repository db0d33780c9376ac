package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import newswatch.enrich.claims.days.Day;
import newswatch.enrich.claims.days.Days;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.text.Sentence;
import newswatch.events.Precision;

/**
 * Which days an article has named so far, and whether it speaks of old ones alone. Sentences are only read for days once
 * a claim asks, as most articles make none.
 */
final class Chronicle {
    private static final int RECENT = 4;

    private final Days days;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Day> meetings = new ArrayList<>();
    private int read;
    private int paragraph = -1;
    private boolean old;
    private boolean fresh;
    private boolean history;
    private boolean current;

    Chronicle(Days days) {
        this.days = days;
    }

    void add(Sentence sentence, Passage passage) {
        sentences.add(sentence);
        passages.add(passage);
    }

    /** Days that stood before the name of a meeting. */
    List<Day> meetings() {
        catchUp();
        return meetings;
    }

    /** Where the sentence added last stands in the article's time. */
    Setting setting(int index, boolean aside) {
        catchUp();
        return new Setting(index, (old && !fresh) || (history && !current), aside);
    }

    private void catchUp() {
        while (read < sentences.size()) {
            remember(sentences.get(read), passages.get(read));
            read++;
        }
    }

    private void remember(Sentence sentence, Passage passage) {
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            old = false;
            fresh = false;
        }
        for (Day day : days.in(passage)) {
            if (MeetingDays.names(passage, day)) {
                meetings.add(day);
            }
            boolean recent = !day.date().isBefore(days.today().minusDays(RECENT));
            boolean dated = day.precision() != Precision.UNKNOWN;
            history = !current
                    && (history
                            || day.date().isBefore(days.today().minusYears(1).plusDays(RECENT)));
            current |= recent;
            fresh |= recent && dated;
            old |= !recent;
        }
    }
}
