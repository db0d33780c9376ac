package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.enrich.claims.lexicon.RuleResource;
import newswatch.enrich.claims.rules.RuleFile;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.events.yaml.YamlFault;

/** Runs a rulebook's examples through the real coder. */
public final class RuleExamples {
    private final Coder coder;
    private final List<YamlFault> faults = new ArrayList<>();
    private final Set<String> met = new HashSet<>();

    private RuleExamples(Rulebook rulebook) {
        coder = Coder.of(rulebook);
    }

    /**
     * Examples that are not coded as they say, and rules that no example shows; empty when all is well.
     *
     * @param excused ids of rules that need no example of their own: the shipped ones, older than this wish
     */
    public static List<YamlFault> faults(Rulebook rulebook, Set<String> excused) {
        RuleExamples examples = new RuleExamples(rulebook);
        rulebook.files().forEach(examples::run);
        examples.met.addAll(excused);
        rulebook.files().forEach(examples::unmet);
        return examples.faults;
    }

    private void run(RuleResource<RuleFile> file) {
        file.value().examples().forEach((sentence, expected) -> {
            MarkedSentence marked = MarkedSentence.of(sentence);
            Optional<Coding> coded = coder.code(marked.text(), marked.source(), marked.target());
            coded.ifPresent(coding -> met.add(coding.rule()));
            if (!expected.equals(name(coded, expected))) {
                faults.add(file.fault("examples." + sentence, "should be " + expected + " but is " + told(coded)));
            }
        });
    }

    private void unmet(RuleResource<RuleFile> file) {
        List<RuleFile.Entry> entries = file.value().rules();
        for (int i = 0; i < entries.size(); i++) {
            String id = entries.get(i).id();
            if (!met.contains(id)) {
                faults.add(file.fault("rules[" + i + "]", "no example shows the rule '" + id + "'; add one it codes"));
            }
        }
    }

    private static String name(Optional<Coding> coded, String expected) {
        boolean withMode = expected.contains("-");
        return coded.map(c -> c.type() + (withMode && c.mode() != null ? "-" + c.mode() : ""))
                .orElse("none");
    }

    private static String told(Optional<Coding> coded) {
        return coded.map(c -> c.type() + (c.mode() == null ? "" : "-" + c.mode()) + " by rule " + c.rule())
                .orElse("none");
    }
}
