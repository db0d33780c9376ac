package newswatch.standalone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * An article that can be forgotten.
 *
 * @param title null when only quotes of it are left
 * @param developments ids of those that quote it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Forgettable(
        String article, String url, String outlet, String title, Instant publishedAt, List<String> developments) {}
