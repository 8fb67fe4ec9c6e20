import js from "@eslint/js";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The plugin's own rules; its preset also redefines plugins that typescript-eslint has registered already. */
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended.flatMap((config) =>
    Object.entries(config.rules ?? {}).filter(([name]) => name.startsWith("office-addins/")),
  ),
);

/** What lies outside the core, as import patterns: arrows run one way (README, For developers). */
const noHostsInCore = {
  patterns: [
    { group: ["node:*", "fs", "path"], message: "core is pure: no Node." },
    { group: ["react", "react-dom*", "@fluentui/*", "docx", "@e965/xlsx", "i18next*"], message: "core is pure." },
    {
      regex: "^(\\.\\./)+(word|hosts|taskpane|commands|cli|locales)(/|$)",
      message: "core imports nothing outside core.",
    },
  ],
};

/** The core's floors, lowest first: a room may use those before it, never those behind it (docs/architecture.md). */
const FLOORS = [
  "errors.ts",
  "groupBy.ts",
  "limits.ts",
  "workbook",
  "amount",
  "text",
  "dataFile",
  "lexicon",
  "classification",
  "tableKinds",
  "layout",
  "forms",
  "accounts",
  "findings",
  "indicators",
  "validation",
  "report",
  "reading",
  "proofread",
  "compare",
  "disclosure",
  "template",
  "road.ts",
  "requireAccounts.ts",
  "proofreadDocument.ts",
  "checkPublished.ts",
  "writeDisclosure.ts",
  "batch",
];

const noArrowsUp = FLOORS.map((room, floor) => ({
  target: `./src/core/${room}`,
  from: FLOORS.slice(floor + 1).map((above) => `./src/core/${above}`),
  message: "a floor above: move what both need down.",
})).filter(({ from }) => from.length > 0);

const noHostGlobals = ["Excel", "Word", "Office", "OfficeExtension", "document", "window", "navigator", "process"].map(
  (name) => ({ name, message: "core is pure: no host, no DOM, no Node." }),
);

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "output/", "release/", "node_modules/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-console": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      eqeqeq: "error",
    },
  },
  {
    // Only there Office's proxies are named.
    files: ["src/hosts/**/*.ts", "src/commands/**/*.ts", "test/e2e/**/*.ts", "test/*-host/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: officeRules,
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "test/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".js", ".json"] })],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
    },
    rules: {
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "import-x/no-restricted-paths": ["error", { zones: noArrowsUp, basePath: import.meta.dirname }],
      "no-restricted-imports": ["error", noHostsInCore],
      "no-restricted-globals": ["error", ...noHostGlobals],
    },
  },
  {
    files: ["src/word/**/*.ts", "src/hosts/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(\\.\\./)+(taskpane|commands|cli)(/|$)",
              message: "word and hosts import core, not the shells.",
            },
          ],
        },
      ],
    },
  },
  {
    // What the command line and the page share; what needs a disk or processes is in src/batch/node.
    files: ["src/batch/**/*.ts"],
    ignores: ["src/batch/node/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["node:*", "**/hosts/disk/*", "./node/*", "../node/*"],
              message: "src/batch is shared with the page: no Node.",
            },
          ],
        },
      ],
    },
  },
  {
    // Only hosts/excel names Excel.*, only hosts/word names Word.*.
    files: [
      "src/taskpane/**/*.{ts,tsx}",
      "src/commands/**/*.ts",
      "src/cli/**/*.ts",
      "src/word/**/*.ts",
      "src/hosts/file/**/*.ts",
    ],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Excel", message: "Only hosts/excel names Excel." },
        { name: "Word", message: "Only hosts/word names Word." },
      ],
    },
  },
  {
    files: ["**/*.js", "**/*.cjs", "**/*.mjs"],
    languageOptions: {
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        process: "readonly",
        console: "readonly",
        Buffer: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
      },
    },
  },
  { files: ["src/**/*.page.js"], languageOptions: { globals: { document: "readonly" } } },
  { files: ["**/*.d.ts"], rules: { "no-restricted-exports": "off" } },
  {
    files: ["test/**/*.ts", "test/**/*.tsx", "jest.config.cjs"],
    rules: {
      "no-console": "off",
      // expect.objectContaining() and friends are typed `any`.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
);
