package newswatch.enrich.claims;

import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;

/** What a sentence leaves for those after it: whom it is about, and whose "the ministry" is. */
final class Introductions {
    private final Scene scene;
    private final Discourse discourse;
    private final Company company;

    Introductions(Scene scene, Discourse discourse) {
        this.scene = scene;
        this.discourse = discourse;
        company = new Company(scene);
    }

    /** Notes whom the sentence is about: its first subject. */
    void note() {
        for (Side side : scene.sides) {
            if (side.named() && side.acts()) {
                offices(side);
            }
        }
        boolean first = true;
        for (Group group : scene.structure.groups()) {
            Side subject = group.finite() ? scene.actor(group) : null;
            if (subject != null) {
                office(scene.structure.subject(group).head(), subject);
                if (first) {
                    discourse.about(subject);
                    Side beside = company.beside(subject);
                    if (beside != null && Recipients.differs(subject, beside)) {
                        discourse.together(subject, beside);
                    }
                }
                first = false;
            }
        }
    }

    /** "the Commerce Ministry": "the ministry" from here on. */
    private void offices(Side side) {
        Phrase phrase = scene.structure.phrase(side.start());
        int end = phrase == null ? side.end() : Math.max(side.end(), phrase.head() + 1);
        for (int i = side.person() ? side.end() : side.start(); i < end; i++) {
            office(i, side);
        }
    }

    private void office(int position, Side whose) {
        if (scene.passage.in(position, Nouns.OFFICES)) {
            discourse.office(scene.passage.norm(position), whose);
        }
    }
}
