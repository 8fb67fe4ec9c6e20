/** `npm run samples`: writes the workbooks in samples/ anew from their figures. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bureauWorkbook } from "./samples/bureau.mjs";
import { bureauBudgetWorkbook } from "./samples/bureauBudget.mjs";
import * as bureau2022 from "./samples/bureau2022.mjs";
import * as bureau2023 from "./samples/bureau2023.mjs";
import { bureauFacts } from "./samples/bureauFigures.mjs";
import { daoxianWorkbook } from "./samples/daoxian.mjs";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../samples");
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of [
  ["daoxian-2021.xlsx", daoxianWorkbook()],
  ["sample-bureau-2022.xlsx", bureauWorkbook(bureauFacts(bureau2022), bureau2022.texts, false)],
  ["sample-bureau-2023.xlsx", bureauWorkbook(bureauFacts(bureau2023), bureau2023.texts, true)],
  ["sample-bureau-2022-budget.xlsx", bureauBudgetWorkbook(bureauFacts(bureau2022), bureau2022.planned)],
  ["sample-bureau-2023-budget.xlsx", bureauBudgetWorkbook(bureauFacts(bureau2023), bureau2023.planned)],
]) {
  writeFileSync(path.join(folder, name), bytes);
  process.stdout.write(`samples/${name}: ${bytes.length} bytes\n`);
}
