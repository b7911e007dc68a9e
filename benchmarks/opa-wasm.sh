#!/usr/bin/env bash
# Compiles baseline.rego to target/opa/policy.wasm. Needs Go, which fetches and builds OPA itself.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p target/opa
rego=src/main/resources/dev/okite/benchmarks/peer/baseline.rego
go run github.com/open-policy-agent/opa@v1.3.0 build -t wasm -e baseline/violated -o target/opa/bundle.tar.gz "$rego"
tar -xzf target/opa/bundle.tar.gz -C target/opa --transform 's,^/,,' -P /policy.wasm
