/**
 * The one policy of our pages (src/serve/responseHeaders.json): meta tag of what is built, header of every server.
 * 'unsafe-inline' styles: Fluent UI writes its style sheets at run time, and so does excel-web-16.00.js. No
 * frame-ancestors and no X-Frame-Options: Office on the web shows the pane in a frame of its own address.
 * @param {string} officeOrigin where office.js comes from, "" for our own origin
 */
const { contentSecurityPolicy } = require("../src/serve/responseHeaders.json");

/** The directives that office.js from another place needs widened. */
const WIDENED = /^(?:script-src|connect-src) /;

module.exports = function policyFor(officeOrigin) {
  const foreign = officeOrigin === "" ? "" : ` ${officeOrigin}`;
  return contentSecurityPolicy
    .map((directive) => (WIDENED.test(directive) ? directive + foreign : directive))
    .join("; ");
};

/** The same for the page that may be opened from a disk: there a worker's script is handed over by the page. */
module.exports.fromDisk = (policy) => policy.replace("worker-src 'self'", "worker-src 'self' blob:");
