# docker build --target ingest|enrich|alerts .
# The first stage fetches the libraries and makes the jars. Who has them already (`mvn -Pdocker package && deploy/dist`)
# says --build-arg NEWSWATCH_PREBUILT=true, and nothing is built again.
FROM maven:3.9-eclipse-temurin-25 AS build
ARG NEWSWATCH_PREBUILT=
WORKDIR /src
COPY . .
# checks run in CI on the JDK they are pinned to; here the jars are only made
RUN if [ -z "$NEWSWATCH_PREBUILT" ]; then \
      mvn -B -q -ntp -Pdocker -Dmaven.test.skip=true -Dspotless.check.skip=true -Dnewswatch.failOnWarning=false package \
      && deploy/dist; \
    fi && mv target/dist /dist

FROM eclipse-temurin:25-jre AS service
LABEL org.opencontainers.image.title="newswatch" \
      org.opencontainers.image.description="A stream-processing news monitor: articles in, developments with their evidence out" \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --gid 10001 newswatch \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/newswatch newswatch \
 && install -d -o newswatch -g newswatch /var/lib/newswatch
# half of the container's memory is heap; RocksDB, threads and code take from the other half
ENV NEWSWATCH_HEAP=-XX:MaxRAMPercentage=50 NEWSWATCH_DATA=/var/lib/newswatch LANG=C.UTF-8
USER 10001
WORKDIR /var/lib/newswatch
VOLUME /var/lib/newswatch
# bash speaks HTTP well enough: the image needs no curl
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${NEWSWATCH_HTTP_PORT:-8080} && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
EXPOSE 8080
ENTRYPOINT ["/opt/newswatch/newswatch"]
# what changes least comes first; this layer the three share
COPY --from=build /dist/common /opt/newswatch

FROM service AS ingest
COPY --from=build /dist/ingest /opt/newswatch
COPY --from=build /dist/ours /opt/newswatch
CMD ["ingest"]

FROM service AS enrich
ENV LD_LIBRARY_PATH=/opt/newswatch/native
COPY --from=build /dist/enrich /opt/newswatch
COPY --from=build /dist/ours /opt/newswatch
CMD ["enrich"]

FROM service AS alerts
COPY --from=build /dist/alerts /opt/newswatch
COPY --from=build /dist/ours /opt/newswatch
CMD ["alerts"]
