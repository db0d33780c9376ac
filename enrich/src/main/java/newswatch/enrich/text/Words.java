package newswatch.enrich.text;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A fixed set of words that is asked for every word of a text. Three of four places of its table are free, so that most
 * words that are not in it are told by one look at the place of their hash.
 */
public final class Words extends AbstractSet<String> {
    private final List<String> all;
    private final String[] places;

    private Words(Collection<String> words) {
        all = List.copyOf(new LinkedHashSet<>(words));
        places = new String[4 * Integer.highestOneBit(2 * Math.max(1, all.size()) - 1)];
        for (String word : all) {
            places[place(word)] = word;
        }
    }

    public static Set<String> of(String... words) {
        return new Words(Arrays.asList(words));
    }

    public static Set<String> copyOf(Collection<String> words) {
        return new Words(words);
    }

    @Override
    public boolean contains(Object word) {
        return word instanceof String string && places[place(string)] != null;
    }

    @Override
    public Iterator<String> iterator() {
        return all.iterator();
    }

    @Override
    public int size() {
        return all.size();
    }

    /** Where the word stands, or the free place that tells it is not there. */
    private int place(String word) {
        int hash = word.hashCode();
        int place = (hash ^ (hash >>> 9)) & (places.length - 1);
        while (places[place] != null && !places[place].equals(word)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }
}
