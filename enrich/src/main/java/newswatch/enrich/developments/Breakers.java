package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.List;

/** Claims of other lanes that undo what a lane tells of; read only where a repeat may have to be told anew. */
final class Breakers {
    private final List<Lane> lanes;
    private final RelationMemory memory;
    private final LocalDate from;
    private final LocalDate to;
    private List<LiveClaim> claims;

    Breakers(List<Lane> lanes, RelationMemory memory, LocalDate from, LocalDate to) {
        this.lanes = lanes;
        this.memory = memory;
        this.from = from;
        this.to = to;
    }

    List<LiveClaim> claims() {
        if (claims == null) {
            claims = lanes.stream()
                    .flatMap(lane -> memory.claims(lane, from, to).stream())
                    .filter(Slots::opens)
                    .toList();
        }
        return claims;
    }
}
