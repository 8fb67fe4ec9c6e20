/** `npm run notices`: writes THIRD-PARTY-NOTICES.md from what is installed for production. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));

const packages = Object.entries(lock.packages)
  .filter(([place, entry]) => place.startsWith("node_modules/") && !entry.dev && !entry.optional)
  .map(([place]) => {
    const folder = path.join(root, place);
    const { name, version, license, licenses } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    return {
      name,
      version,
      folder,
      license: license ?? licenses?.map?.(({ type }) => type).join(", ") ?? "see its text",
    };
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const text = [
  "# Third-party notices",
  "",
  "This project is MIT licensed (LICENSE). It is built with the packages below, each under its own licence; the texts are",
  "in the packages themselves (`node_modules/<name>`), and `npm run build` puts them into `dist/THIRD-PARTY-LICENSES.txt`.",
  "",
  "## office.js has its own terms",
  "",
  "`@microsoft/office-js` is not open source. Microsoft's terms (`node_modules/@microsoft/office-js/LICENSE.md`) allow its",
  "unmodified code to be copied and shipped with add-ins that work with Microsoft 365. `npm run build` copies the files",
  "that Excel and Word need into `dist/office-js/`, unmodified; with `OFFICE_JS=cdn` or `OFFICE_JS=china` nothing is copied and",
  "the library comes from Microsoft. Microsoft is not responsible for maintaining, updating or supporting this add-in.",
  "Microsoft, Excel and Word are trademarks of Microsoft Corporation.",
  "",
  "## Packages in the shipped files",
  "",
  "| package | version | licence |",
  "| --- | --- | --- |",
  ...packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`),
  "",
];
writeFileSync(path.join(root, "THIRD-PARTY-NOTICES.md"), text.join("\n"));
console.log(`THIRD-PARTY-NOTICES.md: ${packages.length} packages`);
