import assert from 'node:assert/strict';
import { test } from 'node:test';
import { playOrPause } from '../../../Portfolio.Web/wwwroot/js/desk/media.js';

globalThis.getComputedStyle = player => ({ visibility: player.visibility });

class Player {
  constructor(visibility, paused = true) {
    Object.assign(this, { visibility, paused });
  }

  async play() {
    this.paused = false;
  }

  pause() {
    this.paused = true;
  }
}

const press = (...players) => playOrPause({ querySelectorAll: () => players });

test('what is looked at plays, and pauses when the key is pressed again', () => {
  const player = new Player('visible');
  press(player);
  assert.equal(player.paused, false);
  press(player);
  assert.equal(player.paused, true);
});

test('the next work, made ready behind, stays silent', () => {
  const [ahead, shown] = [new Player('hidden'), new Player('visible')];
  press(ahead, shown);
  assert.deepEqual([ahead.paused, shown.paused], [true, false]);
  press(ahead);
  assert.equal(ahead.paused, true);
});

test('a work without sound takes the key and does nothing', () => press());
