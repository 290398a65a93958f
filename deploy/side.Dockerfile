# One side of Motcua (SIDE: command-side or query-side), from the jar that `./mvnw -DskipTests package` built.
#
#   docker build --file deploy/side.Dockerfile --build-arg SIDE=command-side --tag motcua/command-side .

ARG JAVA=25.0.3_9-jre-noble

FROM eclipse-temurin:${JAVA} AS layers
ARG SIDE
WORKDIR /unpacked
COPY ${SIDE}/target/${SIDE}-*-exec.jar /side.jar
RUN java -Djarmode=tools -jar /side.jar extract --layers --destination .

FROM eclipse-temurin:${JAVA}
RUN groupadd --gid 10001 motcua \
    && useradd --uid 10001 --gid motcua --no-create-home --home-dir /var/lib/motcua --shell /usr/sbin/nologin motcua \
    && install --directory --owner=motcua --group=motcua --mode=0700 /var/lib/motcua
WORKDIR /opt/motcua
COPY deploy/ready.sh ./

# From what hardly ever changes to what changes with every commit: an update moves kilobytes, not all the libraries.
COPY --from=layers /unpacked/dependencies/ ./
COPY --from=layers /unpacked/spring-boot-loader/ ./
COPY --from=layers /unpacked/snapshot-dependencies/ ./
COPY --from=layers /unpacked/application/ ./

USER 10001:10001
# The rest of the container's memory is for threads, buffers and class data. A process that is out of memory is in no state
# to decide anything: it goes, and comes back. Operators add to this with JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=65", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", \
    "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC", "-jar", "side.jar"]
