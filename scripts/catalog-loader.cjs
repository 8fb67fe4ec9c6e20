/**
 * A `*.catalog` file stands for all data files beside it that match the glob in its first line (`*.json`, `*.csv`),
 * so that adding a rule set, a scoring system or next year's table is adding a file, no code.
 * Used as a webpack loader and as a jest transform.
 *
 * In code: `import systems from "./systems/index.catalog"` is `Record<fileNameWithoutExtension, contents>`;
 * JSON files come parsed, anything else as text.
 */
const { readFileSync, readdirSync } = require("node:fs");
const { dirname, extname, join } = require("node:path");

/** @returns {{ code: string, files: string[] }} */
function catalogModule(catalogPath, pattern) {
  const extension = extname(pattern.trim());
  const folder = dirname(catalogPath);
  const names = readdirSync(folder)
    .filter((name) => extname(name) === extension)
    .sort();
  const entries = names.map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const value = extension === ".json" ? JSON.stringify(JSON.parse(text)) : JSON.stringify(text);
    return `${JSON.stringify(name.slice(0, -extension.length))}: ${value}`;
  });
  return { code: `{\n${entries.join(",\n")}\n}`, files: names.map((name) => join(folder, name)) };
}

module.exports = function catalogLoader(source) {
  const { code, files } = catalogModule(this.resourcePath, source);
  this.addContextDependency(dirname(this.resourcePath));
  for (const file of files) this.addDependency(file);
  return `export default ${code};`;
};

module.exports.process = function transform(source, path) {
  return { code: `module.exports = { __esModule: true, default: ${catalogModule(path, source).code} };` };
};
// Jest must not reuse a cached catalogue after a data file beside it has changed.
module.exports.getCacheKey = function cacheKey(source, path) {
  const { createHash } = require("node:crypto");
  return createHash("sha256").update(catalogModule(path, source).code).digest("hex");
};
