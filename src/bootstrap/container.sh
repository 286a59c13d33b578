#!/bin/sh
# Hands the password of the secrets volume to the program, without it being in the container's definition.
set -eu
if [ -n "${NEO4J_PASSWORD_FILE:-}" ]; then
  NEO4J_PASSWORD="$(cat "$NEO4J_PASSWORD_FILE")"
  export NEO4J_PASSWORD
fi
exec "$@"
