/**
 * The environment of test files that share a browser, with the pages that wait to be used again: to start it and to open
 * the pane for the first time takes more processor time than many a test.
 */
const { TestEnvironment } = require("jest-environment-node");
const { ofWorker } = require("./sharedBrowser.ts");

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.sharedBrowser = ofWorker;
  }
};
