package newswatch.enrich.claims.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newswatch.enrich.claims.lexicon.Lexicon;

/**
 * Reads a pattern: {@code word}, {@code verb~} (any form), {@code @class}, {@code @source} and {@code @target} (the
 * words of the actor and of the recipient), {@code @together} (behind a word: they act as one), {@code *} (gap of at most 6 units), {@code **} (at most 14),
 * {@code (one|two words)} and {@code [optional]}.
 */
final class PatternParser {
    private static final int MAX_VARIANTS = 4000;
    private static final Pattern PART = Pattern.compile("\\*{1,2}|@[a-z0-9-]+|[^\\s*~@()\\[\\]|\\p{Lu}]+~?");
    private static final Map<String, Integer> SIDES =
            Map.of("@source", RuleNode.SOURCE, "@target", RuleNode.TARGET, "@together", RuleNode.TOGETHER);

    private final Lexicon lexicon;

    PatternParser(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Every sequence of elements that the pattern stands for. */
    List<List<RuleNode.Element>> parse(String pattern) {
        List<List<RuleNode.Element>> variants = new ArrayList<>();
        for (String variant : expand(pattern.trim())) {
            variants.add(Arrays.stream(variant.trim().split("\\s+"))
                    .map(part -> element(part, pattern))
                    .toList());
        }
        if (variants.stream().anyMatch(PatternParser::loose)) {
            throw new IllegalArgumentException(
                    "pattern '" + pattern + "' begins or ends with a gap, so nothing meets it");
        }
        return variants;
    }

    private static boolean loose(List<RuleNode.Element> variant) {
        return variant.get(0).symbol() < 0 || variant.get(variant.size() - 1).symbol() < 0;
    }

    private RuleNode.Element element(String part, String pattern) {
        if (!PART.matcher(part).matches()) {
            throw new IllegalArgumentException("'" + part + "' in the pattern '" + pattern
                    + "' is no word in small letters, verb~, @class, @source, @target, *, **, (one|two) or [optional]");
        }
        if (part.equals("*")) {
            return new RuleNode.Element(-1, RuleNode.SHORT_GAP);
        } else if (part.equals("**")) {
            return new RuleNode.Element(-1, RuleNode.LONG_GAP);
        } else if (SIDES.containsKey(part)) {
            return new RuleNode.Element(SIDES.get(part), 0);
        } else if (part.startsWith("@")) {
            return new RuleNode.Element(lexicon.symbol(part.substring(1)), 0);
        } else if (part.endsWith("~")) {
            return new RuleNode.Element(lexicon.verb(part.substring(0, part.length() - 1)), 0);
        }
        return new RuleNode.Element(lexicon.word(part), 0);
    }

    private static List<String> expand(String pattern) {
        List<String> open = new ArrayList<>(List.of(pattern));
        for (int i = 0; i < open.size(); ) {
            String variant = open.get(i);
            int at = firstGroup(variant);
            if (at < 0) {
                i++;
                continue;
            }
            int end = variant.indexOf(variant.charAt(at) == '(' ? ')' : ']', at);
            if (end < 0 || open.size() > MAX_VARIANTS) {
                throw new IllegalArgumentException(
                        end < 0
                                ? "pattern '" + pattern + "' has an open group"
                                : "pattern '" + pattern + "' has too many variants");
            }
            open.remove(i);
            String inside = variant.substring(at + 1, end);
            for (String choice : (variant.charAt(at) == '[' ? inside + "| " : inside).split("\\|")) {
                open.add(i, variant.substring(0, at) + " " + choice + " " + variant.substring(end + 1));
            }
        }
        return open;
    }

    private static int firstGroup(String variant) {
        int round = variant.indexOf('(');
        int square = variant.indexOf('[');
        return round < 0 ? square : square < 0 ? round : Math.min(round, square);
    }
}
