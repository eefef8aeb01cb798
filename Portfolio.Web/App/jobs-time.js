// Every time on Hangfire's pages is made by its own copy of moment.js, which calls this for each: Taipei is UTC+8 all year.
globalThis.moment.updateOffset = time => {
  if (time.utcOffset() !== 480) {
    time.utcOffset(480);
  }
};
