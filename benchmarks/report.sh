#!/usr/bin/env bash
# Runs all benchmarks and writes the tables of README.md and the plots. Options: --quick, or --from FILE.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -pl benchmarks -am package -DskipTests
if command -v go > /dev/null; then benchmarks/opa-wasm.sh; fi
"$PWD/okite" --version > /dev/null
# Other Javas whose starts are to be measured, by their homes, separated by colons.
exec java -Dokite.bench.javas="${OKITE_BENCH_JAVAS:-}" -Dokite.bench.opa="$PWD/benchmarks/target/opa/policy.wasm" \
  -cp benchmarks/target/benchmarks.jar dev.okite.benchmarks.report.ReportMain benchmarks "$@"
