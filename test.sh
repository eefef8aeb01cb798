#!/usr/bin/env bash
# Installs what the tests need if it is missing (a browser, a Chinese font, PostgreSQL, the virus scanner clamd), checks and tests the browser's scripts, builds with
# warnings as errors, and runs every test.
# Ends with "N passed, N failed" and fails on any failure.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

need() {
  echo "The tests need $1. Install it with your system's package manager (Debian: apt-get install $2)." >&2
  exit 1
}

has_chinese_font() { [ -n "$(fc-list :lang=zh-tw 2>/dev/null)" ]; }

# Debian keeps the server programs outside the path; the tests start their own server in a temporary directory.
has_postgresql() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; }

# The headless shell draws no window, which saves a quarter of the journeys' time; another Chromium works as well.
browser() { [ -n "${CHROMIUM:-}" ] && echo "$CHROMIUM" || command -v chromium-headless-shell || command -v chromium; }

has_clamd() { command -v clamd >/dev/null || [ -x /usr/sbin/clamd ]; }

install_missing() {
  { [ -n "${CHROMIUM:-}" ] || command -v chromium-headless-shell >/dev/null; } && has_chinese_font && has_postgresql && has_clamd && return
  local root=""
  [ "$(id -u)" = 0 ] || root="sudo -n"
  if command -v apt-get >/dev/null && { [ -z "$root" ] || $root true 2>/dev/null; }; then
    $root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq chromium-headless-shell fonts-noto-cjk fontconfig postgresql clamav-daemon >/dev/null
  fi
  browser >/dev/null || need "Chromium (or its path in CHROMIUM)" chromium-headless-shell
  has_chinese_font || need "a Chinese font" fonts-noto-cjk
  has_postgresql || need "PostgreSQL 14 or later" postgresql
  has_clamd || need "the virus scanner clamd" clamav-daemon
}

command -v node >/dev/null || need "Node.js 20 or later" "nodejs npm"
install_missing
CHROMIUM=$(browser)
export CHROMIUM

# For programs that live for seconds, write protection of compiled code and profile-guided recompilation cost more than they gain; idle threads do not spin,
# since other programs need the core.
export DOTNET_EnableWriteXorExecute=0 DOTNET_TieredPGO=0 DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0

log=$(mktemp)
memory=""
trap 'rm -rf "$log" "$memory"' EXIT

# Types, style and tests of the browser's scripts.
tools=Portfolio.Web/node_modules
[ -x $tools/.bin/tsc ] && [ $tools/.package-lock.json -nt Portfolio.Web/package-lock.json ] \
  || (cd Portfolio.Web && npm ci --omit=optional --ignore-scripts) || need "the packages of Portfolio.Web/package.json" npm
$tools/.bin/tsc --project Portfolio.Web || { echo "The types of the browser's scripts do not fit."; echo "0 passed, 1 failed"; exit 1; }
$tools/.bin/eslint --config Portfolio.Web/eslint.config.js Portfolio.Web/wwwroot/js Portfolio.Tests/Scripts || { echo "0 passed, 1 failed"; exit 1; }
find Portfolio.Tests/Scripts -name '*.test.mjs' -exec node --test --test-reporter=tap {} + >"$log" 2>&1
scripts=$?
scripts_passed=$(sed -n 's/^# pass //p' "$log") scripts_failed=$(sed -n 's/^# fail //p' "$log")
[ "$scripts" = 0 ] || { cat "$log"; [ "${scripts_failed:-0}" != 0 ] || scripts_failed=1; }

# The build checks everything about style except white space.
dotnet build Portfolio.sln --nologo -v quiet -clp:NoSummary -p:Checked=true || { echo "0 passed, 1 failed"; exit 1; }
dotnet format whitespace . --folder --verify-no-changes --exclude Portfolio.Infrastructure/Persistence/Migrations Portfolio.Tests/node_modules Portfolio.Web/node_modules \
  || { echo "The code is not formatted: dotnet format Portfolio.sln"; echo "0 passed, 1 failed"; exit 1; }

# Each test has its own database and waits for the disk at every commit; in memory those calls return at once. PostgreSQL runs as another user.
if [ -w /dev/shm ] && [ "$(df --output=avail -k /dev/shm | tail -n 1)" -gt 6000000 ]; then
  memory=$(mktemp -d /dev/shm/portfolio-tests-XXXXXX)
  chmod 1777 "$memory"
  export TMPDIR=$memory
fi

dotnet Portfolio.Tests/bin/Debug/net10.0/Portfolio.Tests.dll --progress off --no-ansi "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

count() { sed -nE "s/^ *$1: ([0-9]+).*/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
if [ "${skipped:-0}" != 0 ]; then
  echo "Skipped, with their reasons:"
  grep -A 1 '^skipped ' "$log"
fi
if [ -z "$passed" ] || { [ "$status" != 0 ] && [ "${failed:-0}" = 0 ]; }; then
  failed=$((${failed:-0} + 1))
fi
failed=$((${failed:-0} + ${scripts_failed:-1}))
echo "$((${passed:-0} + ${scripts_passed:-0})) passed, $failed failed"
[ "$scripts$status" = 00 ] && [ "$failed" = 0 ]
