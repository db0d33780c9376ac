/** What every service process shares: topics made and verified, Kafka settings, metrics and health over HTTP. */
package newswatch.service;
