package newswatch.enrich.claims.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Lexicon;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.RuleResources;
import newswatch.events.Ids;
import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlFaults;

/** All coding rules, compiled into one trie over the lexicon. */
public final class Rulebook {
    private final Lexicon lexicon;
    private final RuleNode root = new RuleNode();
    private final List<RuleFile> files;
    private final String version;
    private int patterns;

    private Rulebook(Lexicon lexicon, List<RuleFile> files, String version) {
        this.lexicon = lexicon;
        this.files = List.copyOf(files);
        this.version = version;
        List<YamlFault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (RuleFile file : files) {
            file.rules().forEach(entry -> add(file, entry, ids, faults));
            file.tables().forEach(table -> add(file, table, ids, faults));
        }
        if (!faults.isEmpty()) {
            throw new YamlFaults(faults);
        }
    }

    /** The project's own rules; throws {@link YamlFaults} with everything wrong in them. */
    public static Rulebook load() {
        Map<String, String> contents = RuleResources.contents();
        String digest = Ids.of(contents.toString()).substring(0, 8);
        return new Rulebook(Lexicon.load(), RuleResources.read("rules", RuleFile.class), digest);
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public List<RuleFile> files() {
        return files;
    }

    /** Changes with every change of a rule or a word. */
    public String version() {
        return version;
    }

    public int patterns() {
        return patterns;
    }

    /** The best match of at least that trust that begins at the position, or null. */
    public Match at(Passage passage, int position, Clause clause, Trust least) {
        return new Search(passage, clause, least, true).at(root, position);
    }

    /** The same without the frames that are nothing by themselves: for where nothing stood inside one. */
    public Match plainAt(Passage passage, int position, Clause clause, Trust least) {
        return new Search(passage, clause, least, false).at(root, position);
    }

    private void add(RuleFile file, RuleFile.Entry entry, Set<String> ids, List<YamlFault> faults) {
        attempt(file, entry.id(), ids, faults, () -> {
            Act act = new Act(entry.type(), entry.mode(), entry.cameo());
            Rule rule = new Rule(
                    entry.id(), act, entry.frame(), guard(entry.source()), guard(entry.target()), entry.trust());
            entry.patterns().forEach(pattern -> add(pattern, rule));
        });
    }

    private void add(RuleFile file, RuleFile.Table table, Set<String> ids, List<YamlFault> faults) {
        table.cells()
                .forEach((object, act) -> attempt(file, table.id() + "." + object, ids, faults, () -> {
                    Rule rule = new Rule(table.id() + "." + object, act, null, -1, -1, Trust.SURE);
                    table.verbs().forEach(verbs -> add(verbs + " " + table.gap() + " @" + object, rule));
                }));
    }

    private void attempt(RuleFile file, String id, Set<String> ids, List<YamlFault> faults, Runnable compile) {
        try {
            if (!ids.add(id)) {
                throw new IllegalArgumentException("is given twice");
            }
            compile.run();
        } catch (IllegalArgumentException e) {
            faults.add(new YamlFault("rules/" + file.family() + ".yaml", 1, id, e.getMessage()));
        }
    }

    private int guard(String className) {
        return className == null ? -1 : lexicon.symbol(className);
    }

    private void add(String pattern, Rule rule) {
        for (List<RuleNode.Element> variant : new PatternParser(lexicon).parse(pattern)) {
            RuleNode node = root;
            for (RuleNode.Element element : variant) {
                node = node.after(element);
            }
            node.rules.add(rule);
            patterns++;
        }
    }
}
