package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.text.Sentence;
import newswatch.events.Claim;
import newswatch.events.Modality;

/** Writes down what it hears, in the text's own words. */
final class TraceLog implements Trace {
    private final String text;
    private final int title;
    private final List<ReadSentence> sentences = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private ReadSentence open;
    private Passage passage;

    /**
     * @param text of the article, with the title behind it
     * @param title where the title begins
     */
    TraceLog(String text, int title) {
        this.text = text;
        this.title = title;
    }

    List<ReadSentence> sentences() {
        close();
        return List.copyOf(sentences);
    }

    @Override
    public boolean thorough() {
        return true;
    }

    @Override
    public void sentence(int index, Sentence sentence, Passage units, List<Side> sides) {
        close();
        passage = units;
        List<String> named = sides.stream().map(this::named).toList();
        int number = sentence.start() < title ? index + 1 : 0;
        open = new ReadSentence(number, text.substring(sentence.start(), sentence.end()), named, List.of());
    }

    @Override
    public void dropped(Predicate predicate, Side subject, Modality modality, Reason reason, int cue) {
        String word =
                cue < 0 || cue >= passage.size() ? null : passage.unit(cue).text();
        note(predicate, subject, new Verdict.Dropped(reason, modality, word));
    }

    @Override
    public void claimed(Telling telling, Claim claim) {
        note(telling.predicate(), telling.actor(), new Verdict.Claimed(claim));
    }

    private void note(Predicate predicate, Side subject, Verdict verdict) {
        String name = subject == null ? null : words(subject.start(), subject.end()) + meant(subject, " (", ")");
        String words = words(
                predicate.match().start(),
                Math.max(predicate.end(), predicate.match().end()));
        findings.add(new Finding(predicate.rule(), code(predicate.act()), words, name, verdict));
    }

    /** A sentence without a side and without a predicate is not worth a word. */
    private void close() {
        if (open != null && !(open.sides().isEmpty() && findings.isEmpty())) {
            sentences.add(new ReadSentence(open.number(), open.text(), open.sides(), List.copyOf(findings)));
        }
        findings.clear();
        open = null;
    }

    private String named(Side side) {
        return words(side.start(), side.end()) + " (" + meant(side, "", ", ") + side.country()
                + (side.pair() ? " and " + side.other() : "")
                + (side.acts() ? ")" : ", a place)");
    }

    /** Whom a pronoun or a short form stands for. */
    private static String meant(Side side, String before, String after) {
        return side.named() || side.name() == null ? "" : before + side.name() + after;
    }

    private String words(int from, int to) {
        int first = Math.max(0, Math.min(from, passage.size() - 1));
        int last = Math.max(first, Math.min(to, passage.size()) - 1);
        return passage.size() == 0
                ? ""
                : text.substring(passage.unit(first).start(), passage.unit(last).end());
    }

    private static String code(Act act) {
        return act.type() + (act.mode() == null ? "" : "-" + act.mode());
    }
}
