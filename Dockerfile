# docker build --target ingest|enrich|alerts .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
# checks run in CI on the JDK they are pinned to; here the jars are only made
RUN mvn -B -q -ntp -DskipTests -Dspotless.check.skip=true -Dnewswatch.failOnWarning=false package

FROM eclipse-temurin:25-jre AS service
RUN useradd --system --uid 10001 --home-dir /var/lib/newswatch --create-home newswatch
COPY --from=build /src/standalone/target/newswatch.jar /opt/newswatch/standalone/target/newswatch.jar
COPY --from=build /src/standalone/target/lib /opt/newswatch/standalone/target/lib
COPY --from=build /src/seeds/sources.yaml /opt/newswatch/seeds/sources.yaml
COPY --from=build /src/seeds/watches /opt/newswatch/seeds/watches
USER newswatch
WORKDIR /var/lib/newswatch
VOLUME /var/lib/newswatch
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC -Dnewswatch.home=/opt/newswatch"
# answers of the service's own port; bash speaks HTTP well enough, so the image needs no curl
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/opt/newswatch/standalone/target/newswatch.jar"]

FROM service AS ingest
CMD ["ingest"]

FROM service AS enrich
CMD ["enrich"]

FROM service AS alerts
CMD ["alerts"]
