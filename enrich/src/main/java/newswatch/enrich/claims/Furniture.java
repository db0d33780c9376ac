package newswatch.enrich.claims;

import java.util.List;
import java.util.regex.Pattern;

/** Links, captions and cues that stand in a page's text and tell what other pages tell, or what a picture shows. */
final class Furniture {
    /** Wherever they stand, the sentence is no prose. */
    private static final List<String> CUES = List.of(
            "JUST WATCHED",
            "MUST WATCH",
            "Replay More Videos",
            "Hide Caption",
            "Read more",
            "READ MORE",
            "Continue reading",
            "Click here",
            "Play Video",
            "Image copyright",
            "Image caption",
            "Media caption");

    /** How a line of links begins. */
    private static final Pattern OPENING = Pattern.compile(
            "^[\\W_]*(related|see also|read also|also read|read|watch|more from|more on|recommended|trending|in pictures|slideshow|photos?|video|gallery|most popular)( (stories|story|articles?|video|coverage|news))?\\s*[:|].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** "Jane DoeRoe, Poe trade barbs | Rates rise MORE": headlines that a script put behind a name. */
    private static final Pattern GLUED = Pattern.compile("\\p{Ll}\\p{Lu}\\p{Ll}+.*(\\|| MORE\\b)", Pattern.DOTALL);

    private Furniture() {}

    static boolean is(String sentence) {
        return CUES.stream().anyMatch(sentence::contains)
                || OPENING.matcher(sentence).matches()
                || GLUED.matcher(sentence).find();
    }
}
