package newswatch.alerts.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Judgement;

/**
 * What analysts together make of a development.
 *
 * @param verdict null while nobody has confirmed or dismissed it
 * @param counted each author's last confirmation or dismissal, oldest first
 * @param notes how many said something in words
 */
public record Opinion(Verdict verdict, List<Judgement> counted, int notes) {
    /** The verdict in force; an author's last one counts. */
    public enum Verdict {
        CONFIRMED,
        DISMISSED,
        /** Authors differ. */
        DISPUTED
    }

    private static final Comparator<Judgement> IN_ORDER =
            Comparator.comparing(Judgement::at).thenComparing(Judgement::id);

    public Opinion {
        counted = List.copyOf(counted);
    }

    /** @param judgements of one development, in any order */
    public static Opinion of(Collection<Judgement> judgements) {
        Map<String, Judgement> last = new LinkedHashMap<>();
        judgements.stream()
                .filter(judgement -> judgement.verdict() != Judgement.Verdict.NOTE)
                .sorted(IN_ORDER)
                .forEach(judgement -> last.put(judgement.author(), judgement));
        List<Judgement> counted = last.values().stream().sorted(IN_ORDER).toList();
        long notes = judgements.stream()
                .filter(judgement -> judgement.note() != null)
                .count();
        return new Opinion(verdict(counted), counted, (int) notes);
    }

    private static Verdict verdict(List<Judgement> counted) {
        long confirmed = counted.stream()
                .filter(judgement -> judgement.verdict() == Judgement.Verdict.CONFIRM)
                .count();
        if (counted.isEmpty()) {
            return null;
        } else if (confirmed == 0) {
            return Verdict.DISMISSED;
        }
        return confirmed == counted.size() ? Verdict.CONFIRMED : Verdict.DISPUTED;
    }

    /** As it stands within the open transaction. */
    static Opinion of(Connection connection, String development) throws SQLException {
        List<Judgement> judgements = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT whole FROM judgements WHERE development = ?")) {
            statement.setString(1, development);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    judgements.add(Brief.read(row.getString(1), Judgement.class));
                }
            }
        }
        return of(judgements);
    }
}
