/**
 * A `*.catalog` file stands for all files below its folder that match the glob in its first line (`*.json`, `*.csv`,
 * or `.ts` files one folder down), so that adding a rule, a scoring system or next year's table is adding a file: no
 * list names it. Used as a webpack loader and as a jest transform.
 *
 * In code: `import systems from "./systems/index.catalog"` is `Record<pathWithoutExtension, contents>`;
 * JSON files come parsed, TypeScript modules as the names they export, anything else as text.
 */
const { readFileSync, readdirSync } = require("node:fs");
const { dirname, extname, join } = require("node:path");

/** A glob with `*` (anything but a slash) and character classes. */
function matcher(pattern) {
  const source = pattern.replace(/[.+?^${}()|\\]/g, "\\$&").replace(/\*/g, "[^/]*");
  return new RegExp(`^${source}$`);
}

function filesBelow(folder, depth, prefix = "") {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [`${prefix}${entry.name}`];
    return depth > 0 ? filesBelow(folder, depth - 1, `${prefix}${entry.name}/`) : [];
  });
}

/** @returns {{ entries: [string, string][], imports: string[], files: string[] }} */
function catalogue(catalogPath, source) {
  const pattern = source.trim();
  const extension = extname(pattern);
  const folder = dirname(catalogPath);
  const names = filesBelow(folder, pattern.split("/").length - 1)
    .filter((name) => matcher(pattern).test(name))
    .sort();
  const isCode = extension === ".ts";
  const valueOf = (name, index) => {
    if (isCode) return `module${index}`;
    const text = readFileSync(join(folder, name), "utf8");
    return extension === ".json" ? JSON.stringify(JSON.parse(text)) : JSON.stringify(text);
  };
  return {
    entries: names.map((name, index) => [name.slice(0, -extension.length), valueOf(name, index)]),
    imports: isCode ? names : [],
    files: names.map((name) => join(folder, name)),
  };
}

function objectOf(entries) {
  return `{\n${entries.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(",\n")}\n}`;
}

module.exports = function catalogLoader(source) {
  const { entries, imports, files } = catalogue(this.resourcePath, source);
  const folder = dirname(this.resourcePath);
  this.addContextDependency(folder);
  if (imports.length === 0) for (const file of files) this.addDependency(file);
  const head = imports.map((name, index) => `import * as module${index} from ${JSON.stringify(`./${name}`)};\n`);
  return `${head.join("")}export default ${objectOf(entries)};`;
};

function commonJs(source, path) {
  const { entries, imports } = catalogue(path, source);
  const head = imports.map((name, index) => `const module${index} = require(${JSON.stringify(`./${name}`)});\n`);
  return `${head.join("")}module.exports = { __esModule: true, default: ${objectOf(entries)} };`;
}

module.exports.process = function transform(source, path) {
  return { code: commonJs(source, path) };
};
// Jest must not reuse a cached catalogue after a file below it has come, gone or changed.
module.exports.getCacheKey = function cacheKey(source, path) {
  const { createHash } = require("node:crypto");
  return createHash("sha256").update(commonJs(source, path)).digest("hex");
};
