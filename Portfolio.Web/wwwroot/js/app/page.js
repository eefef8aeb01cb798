// What every page needs, also the ones without a circuit. Nobody imports this file, so that a browser without import maps has one copy of each module.
import '../draft/keep.js';
import './heading.js';
import './theme.js';
