/** Log lines for machines: bounded, and tied to what they are about. */
package newswatch.service.log;
