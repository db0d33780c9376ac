/**
 * What runs in containers: the services against Kafka's own image, our images by themselves, and everything that
 * docker-compose.yml starts. Needs a Docker engine, so {@code mvn -Pdocker verify} alone runs what is tagged so.
 */
package newswatch.standalone.docker;
