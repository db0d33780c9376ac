package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.rules.Clause;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.text.Sentence;
import newswatch.enrich.text.Sentences;
import newswatch.enrich.text.Token;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Modality;

/** Codes what one named side does to another in a passage of a sentence or two. */
public final class Coder {
    private static final int MAX_LENGTH = 4000;
    /** Between two sides that act as one subject. */
    private static final Set<String> AND = Words.of("and", "&");
    /** Words of a caption behind a name. */
    private static final Set<String> CAPTION =
            Words.of(",", "(", ")", "left", "right", "second", "third", "center", "centre", "l", "r");

    private final Rulebook rulebook;
    private final PredicateFinder predicates;
    private final Nearer nearer;

    private Coder(Rulebook rulebook) {
        this.rulebook = rulebook;
        predicates = new PredicateFinder(rulebook);
        nearer = new Nearer(predicates);
    }

    public static Coder load() {
        return of(Rulebook.load());
    }

    public static Coder of(Rulebook rulebook) {
        return new Coder(rulebook);
    }

    public String rulebookVersion() {
        return rulebook.version();
    }

    /** The act of the source upon the target; both in UTF-16 offsets of the text, either may be null (nobody named). */
    public Optional<Coding> code(String text, Span source, Span target) {
        String bounded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        List<Token> tokens = new ArrayList<>();
        for (Sentence sentence : Sentences.split(bounded)) {
            tokens.addAll(sentence.tokens());
        }
        Passage passage = new Passage(rulebook.lexicon(), tokens);
        Predicate found = predicate(passage, clause(passage, source, target));
        return Optional.ofNullable(found).map(Coder::coding);
    }

    private Predicate predicate(Passage passage, Clause clause) {
        if (clause.subjectEnd() >= 0 && Stretches.agent(passage, clause.sourceStart())) {
            Predicate suffered = predicates.suffered(passage, clause, 0, clause.sourceStart(), Trust.LIKELY);
            if (suffered != null) {
                return suffered;
            }
        }
        Predicate within = within(passage, clause);
        if (within != null) {
            return within;
        }
        for (Span stretch : Stretches.of(passage, clause)) {
            for (Trust least : new Trust[] {Trust.LIKELY, Trust.FAINT}) {
                Predicate found = predicates.leftmost(passage, clause, stretch.start(), stretch.end(), least);
                if (found != null) {
                    return clause.targetStart() < 0 ? found : nearer.of(passage, clause, found);
                }
            }
        }
        return null;
    }

    /** "The poet was arrested in Norland for …": whose soil it is does what the other suffers there, or null. */
    private Predicate within(Passage passage, Clause clause) {
        boolean place = passage.norm(clause.sourceStart() - 1).equals("in");
        boolean before = clause.targetEnd() >= 0 && clause.targetEnd() <= clause.sourceStart();
        Predicate found = place && before
                ? predicates.suffered(passage, clause, clause.targetEnd(), clause.sourceStart(), Trust.LIKELY)
                : null;
        return found != null && found.act().type() == EventType.COERCE ? found : null;
    }

    private static Coding coding(Predicate predicate) {
        Act act = predicate.act();
        Modality modality = Modalities.of(predicate);
        return new Coding(act.type(), act.mode(), act.cameo(), modality, predicate.rule());
    }

    /** Nothing but "and", and where somebody stands in a picture, is between the two. */
    private static boolean joined(Passage passage, int from, int to) {
        boolean and = false;
        for (int i = from; i < to; i++) {
            and |= AND.contains(passage.norm(i));
            if (!AND.contains(passage.norm(i)) && !CAPTION.contains(passage.norm(i))) {
                return false;
            }
        }
        return and;
    }

    private static Clause clause(Passage passage, Span source, Span target) {
        int sourceEnd = source == null ? -1 : passage.after(source.end());
        int targetStart = target == null ? -1 : passage.at(target.start());
        int targetEnd = target == null ? -1 : passage.after(target.end());
        boolean together = sourceEnd >= 0 && joined(passage, sourceEnd, targetStart);
        return new Clause(
                source == null ? -1 : passage.at(source.start()),
                together ? targetEnd : sourceEnd,
                targetStart,
                targetEnd);
    }
}
