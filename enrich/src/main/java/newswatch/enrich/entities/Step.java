package newswatch.enrich.entities;

/** One pass over an article that adds, joins or qualifies names. Stateless. */
interface Step {
    void read(Reading reading);
}
