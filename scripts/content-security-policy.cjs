/**
 * The one policy of our pages: meta tag of what is built, header of the development server.
 * @param {string} officeOrigin where office.js comes from, "" for our own origin
 */
module.exports = function contentSecurityPolicy(officeOrigin) {
  const foreign = officeOrigin === "" ? "" : ` ${officeOrigin}`;
  // 'unsafe-inline' styles: Fluent UI writes its style sheets at run time, and so does excel-web-16.00.js.
  return [
    "default-src 'none'",
    `script-src 'self'${foreign}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${foreign}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
};
