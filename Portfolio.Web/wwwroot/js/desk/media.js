/**
 * Plays what can be heard of the work that is looked at, or pauses it; the next one, made ready behind it, stays silent.
 * @param {HTMLElement} root
 */
export function playOrPause(root) {
  /** @type {NodeListOf<HTMLMediaElement>} */
  const players = root.querySelectorAll('[data-pane] :is(audio, video)');
  const player = [...players].find(p => getComputedStyle(p).visibility === 'visible');
  if (player?.paused) {
    player.play().catch(error => console.warn('It cannot be played.', error));
  } else {
    player?.pause();
  }
}
