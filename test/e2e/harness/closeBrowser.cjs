/** Closes the browser of sharedBrowser.ts where jest runs the tests in its own process. */
module.exports = () => globalThis.closeSharedBrowser?.();
