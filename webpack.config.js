/**
 * Four builds: the task pane with its ribbon commands (browser), the guard before it and the check page (any engine that
 * Office has ever used), the worker of a batch, and the command line with the bench and the fuzzing suite (Node).
 *
 * OFFICE_JS=local|cdn|china chooses where office.js is served from. `local` (default) serves Microsoft's unmodified
 * npm copy from our own origin, so that no request leaves it; `cdn` is what the Marketplace demands; `china` is the
 * same from the data centres of 21Vianet.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BannerPlugin } = require("webpack");
const policyFor = require("./scripts/content-security-policy.cjs");
const licenceTexts = require("./scripts/licence-texts.cjs");

const OFFICE_JS_URLS = {
  local: "office-js/office.js",
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** What office.js asks for at run time in Excel and Word on every platform, in our two languages. */
const OFFICE_JS_FILES = [
  "office.js",
  "excel-*.js",
  "word-*.js",
  "o15apptofilemappingtable.js",
  "{zh-cn,en-us}/office_strings.js", // a glob, so that each keeps its folder
  "ariatelemetry/*.js",
];

const output = path.resolve(__dirname, "dist");

/** What the engines of src/guard/engine.ts (OLDEST) understand; test/guard/targets.test.ts holds dist/ against it. */
const TARGET = "es2022";

const typescript = (target) => ({
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target,
    },
  },
});

const rules = [
  typescript(TARGET),
  { test: /\.catalog$/, loader: path.resolve(__dirname, "scripts/catalog-loader.cjs") },
  { test: /\.csv$/, type: "asset/source" },
  { test: /\.page\.js$/, loader: path.resolve(__dirname, "scripts/text-loader.cjs") },
  // In the script itself: a page opened from a disk may fetch nothing.
  { test: /\.xlsx$/, type: "asset/inline" },
];

const resolve = { extensions: [".ts", ".tsx", ".js", ".json"] };

module.exports = async (_env, argv = {}) => {
  const production = argv.mode !== "development";
  const source = process.env.OFFICE_JS ?? "local";
  const officeJs = OFFICE_JS_URLS[source];
  if (!officeJs) throw new Error(`OFFICE_JS must be one of ${Object.keys(OFFICE_JS_URLS).join(", ")}, not "${source}"`);
  const contentSecurityPolicy = policyFor(source === "local" ? "" : new URL(officeJs).origin);

  const page = (template, chunks, { filename = path.basename(template), withOffice = true } = {}) =>
    new HtmlPlugin({
      template,
      filename,
      chunks,
      scriptLoading: "defer",
      templateParameters: {
        officeJs: withOffice ? officeJs : null,
        contentSecurityPolicy: withOffice ? contentSecurityPolicy : policyFor.fromDisk(contentSecurityPolicy),
      },
    });

  /** @type {import('webpack').Configuration} */
  const browser = {
    name: "browser",
    mode: production ? "production" : "development",
    target: ["web", TARGET],
    devtool: production ? false : "source-map",
    entry: { taskpane: "./src/taskpane/index.ts", commands: "./src/commands/index.ts" },
    output: {
      path: output,
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      assetModuleFilename: "assets/[name].[contenthash:8][ext]",
      clean: { keep: /^(cli|bench|fuzz)\/|^(guard|check|checkWorker|batchWorker)\.js$/ },
    },
    module: { rules },
    // decimal.js and docx never need Node in the browser; say so instead of shipping polyfills.
    resolve: { ...resolve, fallback: { fs: false, path: false, stream: false, crypto: false, buffer: false } },
    performance: { hints: false },
    // SWC compiles already; it minimises to the same size as the default in a fifth of the time.
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    plugins: [
      page("src/taskpane/taskpane.html", ["taskpane"]),
      // The same without Office: opened by a double click, or from a server that Office never sees.
      page("src/taskpane/taskpane.html", ["taskpane"], { filename: "browser.html", withOffice: false }),
      page("src/commands/commands.html", ["commands"]),
      page("src/guard/check.html", []),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "manifest.xml", to: "manifest.xml" },
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
          { from: "THIRD-PARTY-NOTICES.md", to: "THIRD-PARTY-NOTICES.md" },
          { from: "package-lock.json", to: "THIRD-PARTY-LICENSES.txt", transform: () => licenceTexts(__dirname) },
          ...(source === "local"
            ? OFFICE_JS_FILES.map((from) => ({
                context: "node_modules/@microsoft/office-js/dist",
                from,
                to: "office-js/[path][name][ext]",
                globOptions: { ignore: ["**/*.debug.js"] },
                info: { minimized: true },
              }))
            : []),
        ],
      }),
    ],
  };

  /** @type {import('webpack').Configuration} */
  const guard = {
    name: "guard",
    mode: production ? "production" : "development",
    target: ["web", "es5"],
    devtool: false,
    entry: {
      guard: "./src/guard/guard.ts",
      check: "./src/guard/check.ts",
      checkWorker: "./src/guard/checkWorker.ts",
    },
    // Names without a hash: the pages name them before anything of the build is known to be there.
    output: { path: output, filename: "[name].js" },
    module: { rules: [typescript("es5")] },
    resolve,
    performance: { hints: false },
  };

  /**
   * The worker of a batch in one file that is both a worker's script and, where the page was opened from a disk, the page's
   * own: from there no browser starts a script as a worker, so the page hands its text over (src/taskpane/batch/worker).
   * @type {import('webpack').Configuration}
   */
  const batchWorker = {
    name: "batchWorker",
    mode: production ? "production" : "development",
    target: ["webworker", TARGET],
    devtool: false,
    entry: { batchWorker: "./src/taskpane/batch/worker/batchWorker.ts" },
    output: { path: output, filename: "[name].js" },
    module: { rules, parser: { javascript: { dynamicImportMode: "eager" } } },
    resolve: browser.resolve,
    performance: { hints: false },
    optimization: browser.optimization,
    plugins: [
      new BannerPlugin({ raw: true, banner: "globalThis.budgetReportBatchWorker=function(){" }),
      new BannerPlugin({
        raw: true,
        footer: true,
        banner: '};if(typeof document==="undefined")globalThis.budgetReportBatchWorker();',
      }),
    ],
  };

  /** @type {import('webpack').Configuration} */
  const node = {
    name: "node",
    mode: "production",
    target: "node20",
    devtool: false,
    entry: {
      "cli/index": "./src/cli/index.ts",
      "bench/index": "./test/bench/index.ts",
      "fuzz/index": "./test/fuzz/index.ts",
    },
    output: { path: output, filename: "[name].js", chunkFilename: "cli/chunks/[name].js", chunkFormat: "commonjs" },
    optimization: { minimize: false },
    module: { rules },
    resolve,
    performance: { hints: false },
  };

  if (process.env.WEBPACK_SERVE) {
    browser.devServer = await require("./scripts/dev-server.cjs")(output, contentSecurityPolicy);
    return [browser, guard, batchWorker];
  }
  return [browser, guard, batchWorker, node];
};
