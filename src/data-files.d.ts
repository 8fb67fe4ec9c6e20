/** Data files as modules; see scripts/catalog-loader.cjs. */
declare module "*.catalog" {
  const files: Readonly<Record<string, unknown>>;
  export default files;
}
declare module "*.xlsx" {
  /** A data: address in base64. */
  const address: string;
  export default address;
}
declare module "*.csv" {
  const text: string;
  export default text;
}
/** A page's script as text: it is put into a page that is written. */
declare module "*.page.js" {
  const text: string;
  export default text;
}
