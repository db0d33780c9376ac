package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who publishes an article.
 *
 * @param country ISO 3166 alpha-3, or null
 * @param stateControlled whether a state speaks through it
 * @param agency id of the agency it reprints here, when dateline or byline says so; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outlet(String id, String name, String country, boolean stateControlled, String agency) {
    public Outlet withAgency(String reprinted) {
        return new Outlet(id, name, country, stateControlled, reprinted);
    }
}
