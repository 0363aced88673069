#!/bin/sh
# Runs its arguments under a Python that is new enough: $PYTHON if set, else that of .venv, else the
# first one found. A candidate is tried, not only looked up, as a pyenv shim stands on the PATH also
# for versions that it cannot start.
set -u

run_if_new_enough() {
    candidate=$1
    shift
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        exec "$candidate" "$@"
    fi
}

if [ -n "${PYTHON:-}" ]; then
    run_if_new_enough "$PYTHON" "$@"
    echo "PYTHON=$PYTHON is no Python 3.11 or newer: name one that is, or leave PYTHON unset." >&2
    exit 1
fi
for name in .venv/bin/python python3.13 python3.12 python3.11 python3.14 python3; do
    run_if_new_enough "$name" "$@"
done
echo "No Python 3.11 or newer was found: install one" \
    "(Debian: apt-get install python3 python3-venv; macOS: brew install python@3.13)." >&2
exit 1
