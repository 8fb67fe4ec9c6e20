/** What officeHelpers.ts uses of the package; its own typings pull in an old copy of office.js's. */
declare module "@microsoft/office-js-helpers/dist/office.helpers.min.js" {
  export const Utilities: {
    readonly platform: string | null;
    log(this: void, error: Error): void;
  };
}
