/** Data files as modules; see scripts/catalog-loader.cjs. */
declare module "*.catalog" {
  const files: Readonly<Record<string, unknown>>;
  export default files;
}
declare module "*.csv" {
  const text: string;
  export default text;
}
