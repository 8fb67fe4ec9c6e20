/** webpack: a module that is its file's text, as it stands (asset/source would have a script minified). */
module.exports = (source) => `export default ${JSON.stringify(source)};`;
