package newswatch.alerts.queries.syntax;

/** Cyrillic and Greek letters that look like Latin ones. */
final class Lookalikes {
    private static final String FOREIGN = "АВЕЅІЈКМНОРСТУХԌԚԜҺӀ" + "аеѕіјорсухԛԝһӏԁкмт" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "αιονρυ";
    private static final String LATIN = "ABESIJKMHOPCTYXGQWHI" + "aesijopcyxqwhldkmt" + "ABEZHIKMNOPTYX" + "aiovpu";

    private Lookalikes() {}

    /** The word as it is read, where it mixes Latin letters with others that only look so; else the word. */
    static String read(String word) {
        if (!mixed(word)) {
            return word;
        }
        StringBuilder read = new StringBuilder(word.length());
        word.chars().forEach(c -> read.append(latin((char) c)));
        return read.toString();
    }

    private static char latin(char c) {
        int at = FOREIGN.indexOf(c);
        return at < 0 ? c : LATIN.charAt(at);
    }

    private static boolean mixed(String word) {
        return word.chars().anyMatch(c -> c < 0x250 && Character.isLetter(c))
                && word.chars().anyMatch(c -> FOREIGN.indexOf(c) >= 0);
    }
}
