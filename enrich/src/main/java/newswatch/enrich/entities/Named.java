package newswatch.enrich.entities;

import newswatch.events.Voice;

/**
 * A listed or discovered entity at its tokens.
 *
 * @param to index after the last token
 * @param government whether it may act here
 */
record Named(int from, int to, Listed what, String country, Voice voice, String sector, boolean government) {
    static Named of(int from, int to, Listed what) {
        return new Named(from, to, what, what.country(), what.voice(), what.sector(), false);
    }

    Named as(Voice newVoice, String newSector) {
        return new Named(from, to, what, country, newVoice, newSector, government);
    }

    Named governing(boolean acts) {
        return new Named(from, to, what, country, acts ? Voice.BODY : null, sector, acts);
    }

    boolean person() {
        return what.human();
    }

    boolean is(Listed.Sort sort) {
        return what.sort() == sort;
    }
}
