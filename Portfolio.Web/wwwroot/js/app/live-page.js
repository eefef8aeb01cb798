// What every page with a circuit needs besides page.js.
import '../live/countdown.js';
import '../live/state.js';
import '../queue/walk.js';
import '../shared/picker.js';
import '../shared/text-count.js';
import '../upload/start.js';
