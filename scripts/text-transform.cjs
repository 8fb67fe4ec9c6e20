/** Jest: a data file (.csv) or the script of a written page (.page.js) is its text, as webpack's asset/source makes it. */
module.exports = {
  process(source) {
    return { code: `module.exports = { __esModule: true, default: ${JSON.stringify(source)} };` };
  },
};
