/**
 * Plays or pauses the audio or video of the open outcome, never that of the prefetched one.
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
