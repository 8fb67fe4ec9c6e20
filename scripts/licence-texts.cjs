/** The licence texts of all production packages in one text, for the copy that is shipped (MIT, BSD and Apache-2.0 ask for it). */
const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;
const LINE = "=".repeat(80);

/** @param {string} root folder of package.json, lock file and node_modules @returns {string} */
module.exports = function licenceTexts(root) {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const mit = readFileSync(path.join(root, "LICENSE"), "utf8").replace(/^[\s\S]*?(?=Permission is hereby granted)/, "");
  const places = Object.entries(lock.packages)
    .filter(([place, entry]) => place.startsWith("node_modules/") && !entry.dev && !entry.optional)
    .map(([place]) => place)
    .sort();
  return places.map((place) => textOf(path.join(root, place), mit)).join("\n");
};

function textOf(folder, mit) {
  const facts = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map(({ name }) => readFileSync(path.join(folder, name), "utf8").trim());
  const texts = files.length > 0 ? files : [sectionOfReadme(folder) ?? namedLicence(facts, mit)];
  return [LINE, `${facts.name} ${facts.version}`, LINE, "", texts.join("\n\n"), ""].join("\n");
}

/** A package without a licence file often has the text in its README. */
function sectionOfReadme(folder) {
  const readme = path.join(folder, "README.md");
  if (!existsSync(readme)) return null;
  const [, section] = /^#+ *licen[cs]e\b[^\n]*\n([\s\S]*)/im.exec(readFileSync(readme, "utf8")) ?? [];
  return section?.includes("Permission is hereby granted") ? section.trim() : null;
}

/** @throws Error where a package names another licence than MIT and has no text: a person must find it. */
function namedLicence({ name, license, author }, mit) {
  if (license !== "MIT") throw new Error(`${name} (${license}) has no licence text`);
  const owner = typeof author === "string" ? author : author?.name;
  return `The package has no text of its own and names MIT as its licence${owner ? ` and ${owner} as its author` : ""}.\n\n${mit.trim()}`;
}
