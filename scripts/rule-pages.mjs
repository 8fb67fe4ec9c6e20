/** `npm run docs:rules`: writes docs/rules anew from the rules, their examples and their sentences. */
import { spawnSync } from "node:child_process";
import process from "node:process";

const jest = ["node_modules/jest/bin/jest.js", "test/core/validation/docs/rulePages.test.ts"];
const { status } = spawnSync(process.execPath, jest, {
  stdio: "inherit",
  env: { ...process.env, WRITE_RULE_PAGES: "1" },
});
process.exit(status ?? 1);
