import { closest } from '../shared/page.js';

// The server renders <html data-theme> from the cookie; this changes it without a round trip.
const ONE_YEAR_SECONDS = 31_536_000;

document.addEventListener('click', event => {
  const choice = closest(event, '[data-theme-choice]')?.dataset.themeChoice;
  if (!choice) {
    return;
  }
  const followsSystem = choice === 'system';
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = followsSystem
    ? `theme=; Path=/; SameSite=Lax; Max-Age=0${secure}`
    : `theme=${encodeURIComponent(choice)}; Path=/; SameSite=Lax; Max-Age=${ONE_YEAR_SECONDS}${secure}`;
  if (followsSystem) {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = choice;
  }
  for (const other of document.querySelectorAll('[data-theme-choice][aria-pressed]')) {
    other.setAttribute('aria-pressed', String(other.dataset.themeChoice === choice));
  }
});
