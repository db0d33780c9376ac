package newswatch.alerts.view;

import java.util.List;

/** The tables. Instants are milliseconds since 1970, so that they sort and compare as numbers. */
final class Schema {
    /** A view written by another version is thrown away and rebuilt. */
    static final String VERSION = "3";

    static final List<String> STATEMENTS = List.of(
            "CREATE TABLE IF NOT EXISTS meta (name VARCHAR(40) PRIMARY KEY, content VARCHAR(200))",
            """
            CREATE TABLE IF NOT EXISTS developments (
              id VARCHAR(200) PRIMARY KEY, watch VARCHAR(60) NOT NULL, relation VARCHAR(100) NOT NULL,
              status VARCHAR(20) NOT NULL, type VARCHAR(20) NOT NULL, priority INT NOT NULL,
              context BOOLEAN NOT NULL, silent BOOLEAN NOT NULL, confirmed BOOLEAN NOT NULL,
              reported BIGINT NOT NULL, updated BIGINT NOT NULL, due DATE,
              overturns VARCHAR(200), fulfils VARCHAR(200), reaction_to VARCHAR(200),
              search VARCHAR(20000) NOT NULL, brief VARCHAR(1048576) NOT NULL, whole VARCHAR(1048576) NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS developments_newest ON developments (reported, id)",
            "CREATE INDEX IF NOT EXISTS developments_as_of ON developments (watch, updated)",
            "CREATE INDEX IF NOT EXISTS developments_due ON developments (due)",
            "CREATE INDEX IF NOT EXISTS developments_overturns ON developments (overturns)",
            "CREATE INDEX IF NOT EXISTS developments_fulfils ON developments (fulfils)",
            "CREATE INDEX IF NOT EXISTS developments_reaction ON developments (reaction_to)",
            """
            CREATE TABLE IF NOT EXISTS judgements (
              id VARCHAR(200) PRIMARY KEY, development VARCHAR(200) NOT NULL, made BIGINT NOT NULL,
              whole VARCHAR(1048576) NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS judgements_of ON judgements (development, made)",
            "CREATE INDEX IF NOT EXISTS judgements_newest ON judgements (made, id)",
            """
            CREATE TABLE IF NOT EXISTS relations (
              id VARCHAR(200) PRIMARY KEY, watch VARCHAR(60) NOT NULL, whole VARCHAR(1048576) NOT NULL)""",
            """
            CREATE TABLE IF NOT EXISTS alerts (
              seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id VARCHAR(200) NOT NULL UNIQUE,
              watch VARCHAR(60), kind VARCHAR(40) NOT NULL, relation VARCHAR(100), priority INT NOT NULL,
              backfill BOOLEAN NOT NULL, happened BIGINT NOT NULL, arrived BIGINT NOT NULL,
              whole VARCHAR(1048576) NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS alerts_of_watch ON alerts (watch, seq)",
            "CREATE INDEX IF NOT EXISTS alerts_arrived ON alerts (arrived)",
            "CREATE TABLE IF NOT EXISTS quoted (article VARCHAR(200), seq BIGINT, PRIMARY KEY (article, seq))",
            "CREATE TABLE IF NOT EXISTS forgotten (article VARCHAR(200) PRIMARY KEY, happened BIGINT NOT NULL)",
            """
            CREATE TABLE IF NOT EXISTS sources (
              id VARCHAR(200) PRIMARY KEY, health VARCHAR(20), whole VARCHAR(1048576) NOT NULL)""",
            """
            CREATE TABLE IF NOT EXISTS dead_letters (
              message VARCHAR(200) PRIMARY KEY, channel VARCHAR(60) NOT NULL, happened BIGINT NOT NULL,
              brief VARCHAR(2000) NOT NULL, whole VARCHAR(1048576) NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS dead_letters_newest ON dead_letters (happened, message)",
            """
            CREATE TABLE IF NOT EXISTS offsets (
              topic VARCHAR(250), part INT, next BIGINT NOT NULL, PRIMARY KEY (topic, part))""");

    private Schema() {}
}
