package newswatch.enrich.claims.rules;

import newswatch.events.EventType;
import newswatch.events.yaml.Omittable;

/** Type, mode and CAMEO code that a rule gives. */
public record Act(EventType type, @Omittable String mode, @Omittable String cameo) {
    public Act {
        if (mode != null && !type.hasMode(mode)) {
            throw new IllegalArgumentException(type + " has no mode '" + mode + "'");
        }
    }
}
