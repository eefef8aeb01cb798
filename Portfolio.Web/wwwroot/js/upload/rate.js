const OVER_MS = 5000;

/** Bytes per second, over the last few seconds. */
export class Rate {
  /** @type {{ at: number, sent: number }[]} */
  #samples = [];

  begin() {
    this.#samples = [];
  }

  /** @param {number} sent */
  at(sent) {
    const now = performance.now();
    this.#samples = [...this.#samples.filter(sample => now - sample.at < OVER_MS), { at: now, sent }];
    const [first] = this.#samples;
    return now > first.at ? (sent - first.sent) / (now - first.at) * 1000 : 0;
  }
}
