package newswatch.enrich.relations;

import newswatch.events.Development;
import newswatch.events.EventType;
import newswatch.events.Modality;
import newswatch.events.ObjectKind;
import newswatch.events.Rank;

/** What the board counts the days since. */
public enum Mark {
    CONTACT {
        @Override
        boolean holds(Development act) {
            return act.type() == EventType.CONSULT && !"third-party".equals(act.mode());
        }
    },
    LAUNCH {
        @Override
        boolean holds(Development act) {
            return act.type() == EventType.MOBILIZE && about(act, ObjectKind.LAUNCH);
        }
    },
    LEADERS_MEETING {
        @Override
        boolean holds(Development act) {
            return CONTACT.holds(act) && !"phone".equals(act.mode()) && act.rank() == Rank.LEADER;
        }
    };

    abstract boolean holds(Development act);

    /** Whether the act is done, not planned, and of this kind. */
    public boolean marks(Development act) {
        return act.modality() == Modality.ASSERTED && holds(act);
    }

    private static boolean about(Development act, ObjectKind kind) {
        return act.matter() != null && act.matter().kind() == kind;
    }
}
