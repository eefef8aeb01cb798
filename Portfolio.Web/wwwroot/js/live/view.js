const marks = () => document.querySelectorAll('[data-live]');
const line = () => document.getElementById('components-reconnect-modal');

let wasLive = false;

/**
 * The text for a state, as provided by the server.
 * @param {string} state
 */
export function wordFor(state) {
  const mark = marks()[0];
  return (state === 'live' ? mark?.dataset.textLive : mark?.dataset.textReconnecting) ?? '';
}

/**
 * Marks the page as live or reconnecting; returns whether it was live before. A page that the server knows to be stale is not live even if its circuit is.
 * @param {string} state
 */
export function setState(state) {
  const before = wasLive;
  for (const mark of marks()) {
    mark.dataset.state = 'stale' in mark.dataset ? 'reconnecting' : state;
  }
  follow(state);
  return before;
}

// The server renders the state too (waiting while prerendered, live afterwards): the text follows the attribute, whoever changed it.
/** @param {string} stateWithoutMarks */
function follow(stateWithoutMarks) {
  const all = [...marks()];
  const nowLive = all.length > 0 ? all.every(mark => mark.dataset.state === 'live') : stateWithoutMarks === 'live';
  for (const mark of all) {
    const word = mark.querySelector('[data-live-word]');
    const text = (mark.dataset.state === 'live' ? mark.dataset.textLive : mark.dataset.textReconnecting) ?? '';
    if (word && word.textContent !== text) {
      word.textContent = text;
    }
  }
  if (nowLive !== wasLive) {
    wasLive = nowLive;
    document.dispatchEvent(new CustomEvent(nowLive ? 'portfolio:live' : 'portfolio:lost'));
  }
}

/**
 * Shows the message that the connection is lost, with or without a retry button.
 * @param {boolean} withButton
 */
export function showLine(withButton) {
  const element = line();
  element?.classList.add('is-visible');
  const text = element?.querySelector('[data-reconnect-text]');
  if (text && !text.textContent) {
    text.textContent = text.dataset.text ?? wordFor('reconnecting');
  }
  const button = element?.querySelector('[data-reconnect-retry]');
  if (button) {
    button.hidden = !withButton;
  }
}

export function hideLine() {
  line()?.classList.remove('is-visible');
}

new MutationObserver(() => follow(wasLive ? 'live' : 'reconnecting')).observe(document.documentElement, {
  subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'],
});
follow('reconnecting');
