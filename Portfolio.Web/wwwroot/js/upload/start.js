import { isMarked } from './mark.js';

// The uploader comes with the first place for a file, or with an upload that was interrupted: most pages have neither.
const isWanted = () => document.querySelector('[data-upload]') !== null || isMarked();
const load = () => import('./uploader.js');

if (isWanted()) {
  load();
} else {
  const drawn = new MutationObserver(() => {
    if (isWanted()) {
      drawn.disconnect();
      load();
    }
  });
  drawn.observe(document.body, { childList: true, subtree: true });
}
