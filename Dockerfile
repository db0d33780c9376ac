# docker build --target ingest|enrich|alerts .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY .mvn .mvn
COPY pom.xml ./
COPY events events
COPY service service
COPY ingest ingest
COPY enrich enrich
COPY alerts alerts
COPY standalone standalone
# checks run in CI on the JDK they are pinned to; here the jars are only made
RUN mvn -B -q -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -Dnewswatch.failOnWarning=false package
COPY newswatch /opt/newswatch/
COPY seeds/sources.yaml /opt/newswatch/seeds/
COPY seeds/watches /opt/newswatch/seeds/watches
# a clone made under a strict umask is readable inside, too
RUN chmod -R a+rX /opt/newswatch

FROM eclipse-temurin:25-jre AS service
RUN groupadd --gid 10001 newswatch \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/newswatch newswatch \
 && install -d -o newswatch -g newswatch /var/lib/newswatch
# the libraries first: a layer that stays when only our code changes
COPY --from=build /src/standalone/target/lib /opt/newswatch/standalone/target/lib
COPY --from=build /src/standalone/target/newswatch.jar /opt/newswatch/standalone/target/newswatch.jar
COPY --from=build /opt/newswatch /opt/newswatch
USER 10001
WORKDIR /var/lib/newswatch
VOLUME /var/lib/newswatch
# half of the container's memory; RocksDB, threads and code take from the other half
ENV NEWSWATCH_HEAP=-XX:MaxRAMPercentage=50 NEWSWATCH_DATA=/var/lib/newswatch LANG=C.UTF-8
# bash speaks HTTP well enough: the image needs no curl
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${NEWSWATCH_HTTP_PORT:-8080} && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
EXPOSE 8080
ENTRYPOINT ["/opt/newswatch/newswatch"]

FROM service AS ingest
CMD ["ingest"]

FROM service AS enrich
CMD ["enrich"]

FROM service AS alerts
CMD ["alerts"]
