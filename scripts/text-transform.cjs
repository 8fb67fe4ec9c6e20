/** Jest: a data file (.csv) is its text, as webpack's asset/source makes it. */
module.exports = {
  process(source) {
    return { code: `module.exports = { __esModule: true, default: ${JSON.stringify(source)} };` };
  },
};
