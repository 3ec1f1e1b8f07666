# shellcheck shell=sh
# `./audiomae cluster`: runs on Apache Spark, which Maven fetches at first use. Sourced by ./audiomae; POSIX sh.

# shellcheck disable=SC2154 # root, jdk and maven_args are set by the script that sources this
cluster_jar=$root/cluster/target/audiomae-spark.jar
cluster_libraries=$root/cluster/target/spark.classpath
cluster_options=$root/installers/spark-java-options

# Whether something is missing, or newer than what was built: also the libraries, which somebody may have deleted.
needs_cluster_build() {
    [ -f "$cluster_jar" ] && [ -f "$cluster_libraries" ] || return 0
    [ -z "$(find "$root/pom.xml" "$root/cluster/pom.xml" "$root/model-runtime/pom.xml" "$root/cluster/src/main" \
        "$root/model-runtime/src/main" "$root/resources/src/main" -newer "$cluster_libraries" -print 2>/dev/null | head -n 1)" ] || return 0
    ! tr ':' '\n' <"$cluster_libraries" | while IFS= read -r library; do
        [ -f "$library" ] || exit 1
    done
}

build_cluster() {
    mkdir -p "$root/cluster/target" || return 1
    log=$root/cluster/target/audiomae-build.log
    echo "Fetching Apache Spark (about 200 MB, once) and building $cluster_jar (log: $log) ..." >&2
    # shellcheck disable=SC2086 # several arguments
    if ! (cd "$root" && JAVA_HOME=$jdk ./mvnw -B -ntp -pl cluster -am package -Dmaven.test.skip $maven_args \
        </dev/null >"$log" 2>&1); then
        say_why_build_failed
        return 1
    fi
    touch "$cluster_libraries"
}

# start_cluster ARGUMENT...: does not return.
start_cluster() {
    if needs_cluster_build; then build_cluster || exit 3; fi
    IFS= read -r libraries <"$cluster_libraries"
    exec "$jdk/bin/java" @"$root/installers/java-options" @"$cluster_options" -Xlog:disable \
        -cp "$cluster_jar:$libraries" io.github.audiomae.cluster.ClusterMain "$@"
}
