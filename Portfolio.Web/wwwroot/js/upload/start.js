import { isMarked } from './mark.js';

// The uploader is loaded with the first file field, or for an interrupted upload: most pages have neither.
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
