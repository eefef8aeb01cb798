const SMALLEST = 1_048_576;
const LARGEST = 8 * SMALLEST;
const FAST_MS = 2000;
const SLOW_MS = 10_000;
const STEP = 4;

/** The largest request that proxies have let through; learnt once for all uploads of this page. */
let most = LARGEST;

/**
 * How many bytes of a file are sent in one request. Few on a slow connection, since a proxy may discard a chunk that is cut off; more on a fast one,
 * where waiting for each answer would take longer than the bytes themselves.
 */
export class Pieces {
  #bytes = SMALLEST;
  #since = 0;

  get bytes() {
    return this.#bytes;
  }

  begins() {
    this.#since = performance.now();
  }

  /** @returns {number} the size of the next chunk. */
  arrived() {
    const took = performance.now() - this.#since;
    const next = took < FAST_MS ? this.#bytes * STEP : took > SLOW_MS ? this.#bytes / STEP : this.#bytes;
    this.#bytes = Math.max(SMALLEST, Math.min(most, next));
    return this.#bytes;
  }

  /** @returns {boolean} whether a smaller chunk may pass where this one did not. */
  static wasTooLarge() {
    const mayPass = most > SMALLEST;
    most = SMALLEST;
    return mayPass;
  }
}
