package newswatch.enrich.claims.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Lexicon;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.RuleResource;
import newswatch.enrich.claims.lexicon.RuleResources;
import newswatch.enrich.claims.lexicon.Senses;
import newswatch.enrich.claims.syntax.English;
import newswatch.events.Ids;
import newswatch.events.yaml.YamlFaults;

/** All coding rules, compiled into one automaton over the lexicon. */
@SuppressWarnings("EnumOrdinal") // the numbers of trusts leave no process
public final class Rulebook {
    private final Lexicon lexicon;
    private final English english;
    private final List<RuleResource<RuleFile>> files;
    private final String version;
    private final State root;
    /** By least trust: of each class that a pattern begins with, the kinds of all such rules. Asked at nearly every word. */
    private final byte[][] opening = new byte[Trust.values().length][];

    private final Roles roles;
    private final Set<String> ids;
    private final int patterns;

    private Rulebook(Lexicon lexicon, English english, List<RuleResource<RuleFile>> files, String version) {
        this.lexicon = lexicon;
        this.english = english;
        this.files = List.copyOf(files);
        this.version = version;
        RuleCompiler compiler = new RuleCompiler(lexicon);
        files.forEach(compiler::compile);
        if (!compiler.faults.isEmpty()) {
            throw new YamlFaults(compiler.faults);
        }
        root = compiler.root.state(new HashMap<>());
        for (Trust least : Trust.values()) {
            opening[least.ordinal()] = root.kinds(lexicon.classes(), least);
        }
        roles = compiler.roles;
        ids = Set.copyOf(compiler.ids);
        patterns = compiler.patterns;
        lexicon.open(compiler.root.symbols());
    }

    /** The project's own rules. */
    public static Rulebook load() {
        return of(RuleResources.builtIn());
    }

    /** Any rulebook; throws {@link YamlFaults} with everything wrong in it. */
    public static Rulebook of(RuleResources resources) {
        String digest = Ids.of(resources.contents().toString()).substring(0, 8);
        Lexicon lexicon = Lexicon.of(resources);
        return new Rulebook(lexicon, English.of(resources, lexicon), resources.read("rules", RuleFile.class), digest);
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** The grammar that sentences are read with. */
    public English english() {
        return english;
    }

    public List<RuleResource<RuleFile>> files() {
        return files;
    }

    /** Ids of all rules, those of tables' cells included. */
    public Set<String> ids() {
        return ids;
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
        boolean may = kinds(passage, position, least) != 0
                || (opens(passage, position) && root.begins(passage, position, clause));
        return may ? new Search(passage, clause, least, roles, true).at(root, position) : null;
    }

    /** The same without the frames that are nothing by themselves: for where nothing stood inside one. */
    public Match plainAt(Passage passage, int position, Clause clause, Trust least) {
        return new Search(passage, clause, least, roles, false).at(root, position);
    }

    /**
     * Kinds of the rules that may be met from the position on, see {@link Rule#SPOKEN}; 0 where there is no match, unless
     * the words of a side begin there.
     */
    public int kinds(Passage passage, int position) {
        return kinds(passage, position, Trust.FAINT);
    }

    private int kinds(Passage passage, int position, Trust least) {
        if (!opens(passage, position)) {
            return 0;
        }
        Senses senses = passage.senses(position);
        int found = 0;
        for (int i = 0; i < senses.size(); i++) {
            found |= opening[least.ordinal()][senses.get(i).symbol()];
        }
        return found;
    }

    /** Whether a pattern may begin with the word at the position, as far as the word alone tells. */
    public boolean opens(Passage passage, int position) {
        return passage.opens(position);
    }
}
