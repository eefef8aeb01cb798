import { prefetch } from './files.js';
import { showImage } from './image.js';
import { isUnseen, showMedia } from './media.js';
import { make, showFailure } from './parts.js';
import { tell } from './report.js';

export { prefetch };

/**
 * @typedef {{ kind: string, url: string, fileId: string, texts: Texts }} Options the file and the texts of its preview
 *
 * @typedef {object} Gate
 * @property {AbortSignal} signal aborted when the preview is removed
 * @property {() => void} shown call when the file has been looked at
 * @property {(error: unknown) => void} failed
 */

/** @type {WeakMap<HTMLElement, AbortController>} */
const attached = new WeakMap();

/** @param {string} kind @param {HTMLElement} element @param {Options} options @param {Gate} gate */
async function show(kind, element, options, gate) {
  switch (kind) {
    case 'pdf': {
      const { showPdf } = await import('./pdf/show.js');
      return showPdf(element, options, gate);
    }
    case 'image':
      return showImage(element, options, gate);
    case 'audio':
    case 'video':
      return showMedia(element, options, gate);
    default:
      throw new Error(`There is no preview of kind ${kind}.`);
  }
}

/**
 * Shows a file inside an empty element and tells the server once that it was shown, or that this failed.
 * @param {HTMLElement} element
 * @param {DotNetObject} dotnet
 * @param {Options} options
 */
export function attach(element, dotnet, options) {
  detach(element);
  const stop = new AbortController();
  const { signal } = stop;
  let reported = false;
  attached.set(element, stop);

  /** @type {Gate & { taken: () => void }} */
  const gate = {
    signal,
    shown: () => {
      if (!reported && !signal.aborted) {
        reported = true;
        element.dataset.shown = 'true';
        tell(dotnet, 'FileShown', options.fileId, signal);
      }
    },
    taken: () => {
      if (!element.dataset.shown) {
        element.dataset.shown = 'true';
        tell(dotnet, 'FileShown', options.fileId, signal);
      }
    },
    failed: error => {
      if (signal.aborted) {
        return;
      }
      console.error(error);
      element.removeAttribute('aria-busy');
      // It can only be read outside the page, so downloading it is all that this page can detect.
      showFailure(element, options, gate.taken, isUnseen(error) ? options.texts.unseen : options.texts.failed);
      if (!reported) {
        reported = true;
        tell(dotnet, 'FileFailed', options.fileId, signal);
      }
    },
  };

  const loading = make('p', 'preview-loading');
  loading.setAttribute('role', 'status');
  loading.textContent = options.texts.loading ?? '';
  element.replaceChildren(loading);
  element.setAttribute('aria-busy', 'true');
  show(options.kind, element, options, gate).then(() => element.removeAttribute('aria-busy'), gate.failed);
}

/** @param {HTMLElement} element */
export function detach(element) {
  const stop = attached.get(element);
  if (stop) {
    stop.abort();
    attached.delete(element);
    delete element.dataset.shown;
    element.removeAttribute('aria-busy');
    element.replaceChildren();
  }
}
