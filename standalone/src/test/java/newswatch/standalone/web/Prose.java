package newswatch.standalone.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the items say; each edition says which it is. */
final class Prose {
    private static final List<String> SENTENCES = List.of(
            "The two delegations met for three hours at the guesthouse on the lake, officials said.",
            "A spokeswoman for the ministry declined to say whether the talks would go on next week.",
            "The harbour was closed in the morning while divers searched for what the storm had left behind.",
            "Farmers in the valley expect the smallest harvest of apples since the year of the great frost.",
            "The council voted by seven to four to repair the bridge before the school year begins.",
            "Two ferries will run each hour until the line is open again, the operator announced.",
            "The orchestra played for the last time in the old hall, which will become a library.",
            "Prices of grain rose for the third day as buyers waited for news of the rain in the north.",
            "The museum returned four bronze bells to the monastery from which they were taken a century ago.",
            "Engineers found a crack in the second pier and asked lorries to take the longer road.",
            "The minister said that she had read the report and would answer it in parliament on Thursday.");
    private static final Pattern MARK = Pattern.compile("this is edition (\\d{1,3}) of report \\d{1,6} from the desk");

    private Prose() {}

    static String title(Item item) {
        return "Report " + item.number() + " from the desk at " + item.host();
    }

    /** A few lines that lead to the page. */
    static String summary(Item item, int edition) {
        return mark(item, edition) + " " + sentence(item, 0);
    }

    static String paragraph(Item item, int edition, int paragraph) {
        return (paragraph == 0 ? mark(item, edition) + " " : "")
                + sentence(item, 3 * paragraph)
                + " "
                + sentence(item, 3 * paragraph + 1)
                + " "
                + sentence(item, 3 * paragraph + 2);
    }

    /** Which edition a text is of, or 0. */
    static int edition(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() ? Integer.parseInt(mark.group(1)) : 0;
    }

    private static String mark(Item item, int edition) {
        return "For those who follow the matter, this is edition " + edition + " of report " + item.number()
                + " from the desk, which tells what was decided and by whom.";
    }

    private static String sentence(Item item, int at) {
        return SENTENCES.get(Math.floorMod(item.host().hashCode() + 7 * item.number() + at, SENTENCES.size()));
    }
}
