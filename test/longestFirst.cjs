/**
 * The order of the test files. Jest begins with those that took longest the last time; where it knows of none, as on a fresh
 * clone, with the largest files. The longest are not the largest: they are the tests with a browser and the long suites, by
 * turns, so that not all workers start a browser at once.
 */
const { default: Sequencer } = require("@jest/test-sequencer");

const WITH_BROWSER = /[\\/]e2e[\\/]/;
const LONG = /\.long\.test\.ts$/;

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const [withBrowser, long] = [WITH_BROWSER, LONG].map((kind) => sorted.filter(({ path }) => kind.test(path)));
    const byTurns = withBrowser.flatMap((test, at) => [test, ...long.slice(at, at + 1)]);
    return [...new Set([...byTurns, ...long, ...sorted])];
  }
};
