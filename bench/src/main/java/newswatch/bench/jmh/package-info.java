/** What single steps cost, by JMH; {@link newswatch.bench.jmh.Micro} runs them. */
package newswatch.bench.jmh;
