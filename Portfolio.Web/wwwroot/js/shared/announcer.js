const CLEAR_MS = 100;
const MERGE_MS = 3000;

/** @type {Map<string, string>} */
const waiting = new Map();
let nextPoliteAt = 0;
let timer = 0;

/**
 * Announces a text through the page's live regions; polite ones are merged, so that a busy page does not talk all the time. Of several with the same
 * subject only the last is announced.
 * @param {string | undefined} text
 * @param {boolean} [assertive]
 * @param {string} [subject]
 */
export function announce(text, assertive = false, subject = text ?? '') {
  if (!text) {
    return;
  }
  if (assertive) {
    write('announce-assertive', text);
    return;
  }
  waiting.delete(subject);
  waiting.set(subject, text);
  if (timer === 0) {
    timer = setTimeout(speakWaiting, Math.max(0, nextPoliteAt - performance.now()));
  }
}

function speakWaiting() {
  timer = 0;
  nextPoliteAt = performance.now() + MERGE_MS;
  const texts = [...waiting.values()];
  waiting.clear();
  write('announce-polite', texts.join('; '));
}

/** @type {Map<string, { count: number, timer: number }>} */
const turns = new Map();

// A screen reader announces a text only when it changes: clearing it first and alternating between two spans lets equal texts be
// announced again.
/** @param {string} regionId @param {string} text */
function write(regionId, text) {
  const region = document.getElementById(regionId);
  if (!region) {
    return;
  }
  const turn = turns.get(regionId) ?? { count: 0, timer: 0 };
  turns.set(regionId, turn);
  clearTimeout(turn.timer);
  for (const span of region.children) {
    span.textContent = '';
  }
  turn.timer = setTimeout(() => {
    const spans = document.getElementById(regionId)?.children ?? [];
    const span = spans[turn.count++ % Math.max(1, spans.length)];
    if (span) {
      span.textContent = text;
    }
  }, CLEAR_MS);
}
