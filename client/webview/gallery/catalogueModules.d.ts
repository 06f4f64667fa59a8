/* oxlint-disable typescript/consistent-type-imports -- A declared module cannot import by a relative path. */

/** What the build has worked out about the catalogue; see `scripts/build/catalogueModules.ts`. */
declare module "catalogue:types" {
  export const types: readonly import("../../shared/listedType.ts").ListedType[];
}

declare module "catalogue:fields" {
  export const fieldNames: import("../../shared/search/fieldNames.ts").FieldNames;
}
