#!/bin/sh
# Installs what is missing, builds, and runs every test.
. "$(dirname "$0")/lib.sh"
install_packages
install_engines
build dev
echo "Running the tests."
if ctest --preset dev --parallel 2 --output-on-failure; then
    echo "Every test passed."
else
    fail "Some tests failed. Their output is above; run one again with: build/dev/tests/NAME"
fi
