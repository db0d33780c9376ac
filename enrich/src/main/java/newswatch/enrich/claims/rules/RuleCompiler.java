package newswatch.enrich.claims.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Lexicon;
import newswatch.enrich.claims.lexicon.RuleResource;
import newswatch.events.yaml.YamlFault;

/** Compiles rule files into a trie, and notes what is wrong in them with the line it stands on. */
final class RuleCompiler {
    final RuleNode root = new RuleNode();
    final Roles roles = new Roles();
    final List<YamlFault> faults = new ArrayList<>();
    final Set<String> ids = new HashSet<>();
    private final Lexicon lexicon;
    private final PatternParser parser;
    private RuleResource<RuleFile> file;
    int patterns;

    RuleCompiler(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.parser = new PatternParser(lexicon);
    }

    void compile(RuleResource<RuleFile> resource) {
        file = resource;
        List<RuleFile.Entry> entries = file.value().rules();
        for (int i = 0; i < entries.size(); i++) {
            compile(entries.get(i), "rules[" + i + "]");
        }
        List<RuleFile.Table> tables = file.value().tables();
        for (int i = 0; i < tables.size(); i++) {
            compile(tables.get(i), "tables[" + i + "]");
        }
    }

    private void compile(RuleFile.Entry entry, String key) {
        claim(entry.id(), key + ".id");
        int source = guard(entry.source(), key + ".source");
        int target = guard(entry.target(), key + ".target");
        if (source >= 0) {
            roles.add(source);
        }
        Rule rule = new Rule(entry.id(), entry.act(), entry.frame(), source, target, entry.trust());
        for (int i = 0; i < entry.patterns().size(); i++) {
            add(entry.patterns().get(i), rule, key + ".patterns[" + i + "]");
        }
    }

    private void compile(RuleFile.Table table, String key) {
        table.cells().forEach((object, act) -> {
            String cell = key + ".cells." + object;
            String id = table.id() + "." + object;
            claim(id, cell);
            Rule rule = new Rule(id, act, null, -1, -1, Trust.SURE);
            table.verbs().forEach(verbs -> add(verbs + " " + table.gap() + " @" + object, rule, cell));
        });
    }

    private void claim(String id, String key) {
        if (!ids.add(id)) {
            faults.add(file.fault(key, "'" + id + "' is another rule's"));
        }
    }

    private int guard(String className, String key) {
        try {
            return className == null ? -1 : lexicon.symbol(className);
        } catch (IllegalArgumentException e) {
            faults.add(file.fault(key, e.getMessage()));
            return -1;
        }
    }

    private void add(String pattern, Rule rule, String key) {
        try {
            for (List<RuleNode.Element> variant : parser.parse(pattern)) {
                RuleNode node = root;
                for (RuleNode.Element element : variant) {
                    node = node.after(element);
                }
                node.add(rule);
                patterns++;
            }
        } catch (IllegalArgumentException e) {
            faults.add(file.fault(key, rule.id() + ": " + e.getMessage()));
        }
    }
}
