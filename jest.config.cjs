/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  moduleFileExtensions: ["ts", "tsx", "js", "cjs", "mjs", "json"],
  transform: {
    "\\.catalog$": "<rootDir>/scripts/catalog-loader.cjs",
    "\\.csv$|\\.page\\.js$": "<rootDir>/scripts/text-transform.cjs",
    "\\.[cm]?[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
        module: { type: "commonjs" },
      },
    ],
  },
  globalTeardown: "<rootDir>/test/e2e/harness/closeBrowser.cjs",
  testSequencer: "<rootDir>/test/longestFirst.cjs",
  setupFilesAfterEnv: ["<rootDir>/test/retryBrowserTests.ts"],
  testTimeout: 60_000,
};
