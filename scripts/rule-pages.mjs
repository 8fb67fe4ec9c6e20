/** `npm run docs:rules`: writes docs/rules and docs/disclosure.md anew from rules and points, their examples and their sentences. */
import { spawnSync } from "node:child_process";
import process from "node:process";

const jest = [
  "node_modules/jest/bin/jest.js",
  "test/core/validation/docs/rulePages.test.ts",
  "test/core/disclosure/docs/pointPages.test.ts",
];
const { status } = spawnSync(process.execPath, jest, {
  stdio: "inherit",
  env: { ...process.env, WRITE_RULE_PAGES: "1" },
});
process.exit(status ?? 1);
