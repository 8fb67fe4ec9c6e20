/** `npm run samples`: writes the workbooks in samples/ anew from their figures. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bureauWorkbook } from "./samples/bureau.mjs";
import { daoxianWorkbook } from "./samples/daoxian.mjs";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../samples");
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of [
  ["daoxian-2021.xlsx", daoxianWorkbook()],
  ["sample-bureau-2023.xlsx", bureauWorkbook()],
]) {
  writeFileSync(path.join(folder, name), bytes);
  process.stdout.write(`samples/${name}: ${bytes.length} bytes\n`);
}
