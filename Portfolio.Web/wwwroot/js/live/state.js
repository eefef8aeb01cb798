import { announce } from '../shared/announcer.js';
import { closest, isLive } from '../shared/page.js';
import { hideLine, setState, showLine, wordFor } from './view.js';

const RETRY_MS = 10_000;
const SPEAK_AFTER_MS = 3000;
const BEGINNING_MS = 20_000;
const TRIES = 'live-state:tries';

let circuitDown = false;
let liveBeforeOffline = false;
/** @type {'reconnect' | 'resume' | null} */
let way = null;
let attempting = false;
let retryTimer = 0;
let speakTimer = 0;
let spoken = false;

function lost() {
  circuitDown = true;
  setState('reconnecting');
  showLine(false);
  if (speakTimer === 0) {
    speakTimer = setTimeout(() => {
      spoken = true;
      announce(wordFor('reconnecting'));
    }, SPEAK_AFTER_MS);
  }
}

function restored() {
  if (!circuitDown) {
    return;
  }
  circuitDown = false;
  stopRetrying();
  clearTimeout(speakTimer);
  speakTimer = 0;
  hideLine();
  setState('live');
  if (spoken) {
    spoken = false;
    announce(wordFor('live'));
  }
}

function startOver() {
  document.dispatchEvent(new CustomEvent('portfolio:before-reload'));
  location.reload();
}

async function resumeOrStartOver() {
  if (await Blazor.resumeCircuit()) {
    restored();
  } else {
    startOver();
  }
}

async function attempt() {
  if (attempting || way === null) {
    return;
  }
  attempting = true;
  try {
    if (way === 'reconnect' && await Blazor.reconnect()) {
      restored();
    } else {
      await resumeOrStartOver();
    }
  } catch (error) {
    // The server was not reached: reloading now would replace the page, and what is typed in it, with the browser's error page.
    console.warn('Reconnecting failed, waiting.', error);
  } finally {
    attempting = false;
  }
}

// A page that was paused because it is hidden stays paused until it is visible.
function attemptUnlessPausedUnseen() {
  if (way === 'reconnect' || document.visibilityState === 'visible') {
    attempt();
  }
}

/** @param {'reconnect' | 'resume'} how */
function retryUntilBack(how) {
  way = how;
  lost();
  showLine(true);
  if (retryTimer === 0) {
    retryTimer = setInterval(attemptUnlessPausedUnseen, RETRY_MS);
  }
}

function stopRetrying() {
  way = null;
  clearInterval(retryTimer);
  retryTimer = 0;
}

/**
 * Blazor does not reconnect a circuit that was never connected: a page whose first connection failed is reloaded as soon as the server answers.
 * Its fields wait for the connection too, so nothing has been typed. The wait grows each time, so that a slow machine does not reload forever.
 */
function watchTheBeginning() {
  if (!document.querySelector('[data-live]') || isLive()) {
    return;
  }
  const tries = Number(sessionStorage.getItem(TRIES) ?? 0);
  let timer = setTimeout(check, BEGINNING_MS * 2 ** Math.min(tries, 4));
  document.addEventListener('portfolio:live', () => {
    clearTimeout(timer);
    sessionStorage.removeItem(TRIES);
  }, { once: true });

  async function check() {
    try {
      const answer = await fetch('/health/live', { cache: 'no-store' });
      if (answer.ok && !isLive()) {
        sessionStorage.setItem(TRIES, String(tries + 1));
        startOver();
      }
    } catch {
      timer = setTimeout(check, RETRY_MS);
    }
  }
}

/** @type {Record<string, () => void>} */
const reactions = {
  show: lost,
  retrying: lost,
  hide: restored,
  failed: () => retryUntilBack('reconnect'),
  paused: () => retryUntilBack('resume'),
  'resume-failed': () => retryUntilBack('resume'),
  rejected: () => {
    retryUntilBack('resume');
    attempt();
  },
};

// Captured, because the event does not bubble and the element may be rendered again.
document.addEventListener('components-reconnect-state-changed', event => reactions[event.detail?.state]?.(), true);
document.addEventListener('click', event => {
  if (closest(event, '[data-reconnect-retry]')) {
    attempt();
  }
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    attempt();
  }
});
window.addEventListener('offline', () => {
  liveBeforeOffline = setState('reconnecting');
});
window.addEventListener('online', () => {
  if (way !== null) {
    attempt();
  } else if (liveBeforeOffline && !circuitDown) {
    setState('live');
  }
  liveBeforeOffline = false;
});
watchTheBeginning();
