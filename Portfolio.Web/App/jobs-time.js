// Hangfire formats every time with its own copy of moment.js, which calls this for each: Taipei is UTC+8 all year.
globalThis.moment.updateOffset = time => {
  if (time.utcOffset() !== 480) {
    time.utcOffset(480);
  }
};
