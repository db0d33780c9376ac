package newswatch.enrich.relations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import newswatch.events.Actor;
import newswatch.events.ArticleClaims;
import newswatch.events.Development;
import newswatch.events.EventType;
import newswatch.events.Genre;
import newswatch.events.Modality;
import newswatch.events.Precision;
import newswatch.events.Rank;
import newswatch.events.Status;
import newswatch.events.Voice;

/** Developments and inputs of the relation PRK-USA, by the few things a mood looks at. */
final class Acts {
    private Acts() {}

    static Development act(String id, String date, String side, EventType type, String mode, Status status) {
        return act(id, date, side, type, mode, status, Rank.LEADER);
    }

    static Development act(String id, String date, String side, EventType type, String mode, Status status, Rank rank) {
        return new Development(
                id,
                1,
                status,
                "test",
                "PRK-USA",
                new Actor(side, null, side),
                null,
                type,
                mode,
                type.quad(),
                type.intensity(mode),
                "0",
                Modality.ASSERTED,
                Voice.LEADER,
                rank,
                true,
                null,
                LocalDate.parse(date),
                Precision.DAY,
                null,
                false,
                1,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    static Development act(String id, String date, String side, EventType type) {
        return act(id, date, side, type, null, Status.REPORTED);
    }

    static ArticleClaims seen(String day) {
        Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new ArticleClaims(
                "test", "PRK-USA", "a", 1, null, null, null, noon, noon, Genre.REPORT, false, null, null);
    }
}
