package newswatch.ingest.documents;

import newswatch.events.Outlet;
import newswatch.events.yaml.Omittable;

/** An outlet as YAML files describe it; {@code country} is ISO 3166 alpha-3. */
public record OutletEntry(
        String id, @Omittable String name, @Omittable String country, @Omittable boolean stateControlled) {
    public OutletEntry {
        if (country != null && !country.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("country '" + country + "' is no ISO 3166 alpha-3 code");
        }
    }

    public Outlet outlet() {
        return new Outlet(id, name == null ? id : name, country, stateControlled, null);
    }
}
