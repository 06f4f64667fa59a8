/**
 * When Lambda deprecates its runtimes: the tables "Supported runtimes" and "Deprecated runtimes" of the page
 * "Lambda runtimes", as of May 2026. AWS moves such dates, and later ones more often.
 */
export const deprecationDates: ReadonlyMap<string, string> = new Map([
  ["nodejs24.x", "2028-04-30"],
  ["nodejs22.x", "2027-04-30"],
  ["nodejs20.x", "2026-04-30"],
  ["nodejs18.x", "2025-09-01"],
  ["nodejs16.x", "2024-06-12"],
  ["nodejs14.x", "2023-12-04"],
  ["nodejs12.x", "2023-03-31"],
  ["nodejs10.x", "2021-07-30"],
  ["nodejs8.10", "2020-03-06"],
  ["nodejs6.10", "2019-08-12"],
  ["nodejs4.3-edge", "2019-04-30"],
  ["nodejs4.3", "2020-03-06"],
  ["nodejs", "2016-10-31"],
  ["python3.14", "2029-06-30"],
  ["python3.13", "2029-06-30"],
  ["python3.12", "2028-10-31"],
  ["python3.11", "2027-06-30"],
  ["python3.10", "2026-10-31"],
  ["python3.9", "2025-12-15"],
  ["python3.8", "2024-10-14"],
  ["python3.7", "2023-12-04"],
  ["python3.6", "2022-07-18"],
  ["python2.7", "2021-07-15"],
  ["java25", "2029-06-30"],
  ["java21", "2029-06-30"],
  ["java17", "2027-06-30"],
  ["java11", "2027-06-30"],
  ["java8.al2", "2027-06-30"],
  ["java8", "2024-01-08"],
  ["dotnet10", "2028-11-14"],
  ["dotnet8", "2026-11-10"],
  ["dotnet6", "2024-12-20"],
  ["dotnet5.0", "2022-05-10"],
  ["dotnetcore3.1", "2023-04-03"],
  ["dotnetcore2.1", "2022-01-05"],
  ["dotnetcore2.0", "2019-05-30"],
  ["dotnetcore1.0", "2019-07-30"],
  ["ruby3.4", "2028-03-31"],
  ["ruby3.3", "2027-03-31"],
  ["ruby3.2", "2026-03-31"],
  ["ruby2.7", "2023-12-07"],
  ["ruby2.5", "2021-07-30"],
  ["provided.al2023", "2029-06-30"],
  ["provided.al2", "2026-07-31"],
  ["provided", "2024-01-08"],
  ["go1.x", "2024-01-08"],
]);

/** The newest runtime of each language, by what the identifiers of its runtimes begin with. */
const newest: readonly (readonly [family: string, runtime: string])[] = [
  ["nodejs", "nodejs24.x"],
  ["python", "python3.14"],
  ["java", "java25"],
  ["dotnet", "dotnet10"],
  ["ruby", "ruby3.4"],
  ["provided", "provided.al2023"],
  // Go's own runtime is gone: programs are built as custom runtimes, under another name.
  ["go1.x", "provided.al2023"],
];

/** What to move to from a runtime; null for one of no known language. */
export function newestRuntimeFor(runtime: string): string | null {
  return newest.find(([family]) => runtime.startsWith(family))?.[1] ?? null;
}

/** What CDK calls a runtime: `NODEJS_24_X`, a member of `lambda.Runtime`. */
export function runtimeConstant(runtime: string): string {
  const words = runtime.replaceAll(".", "_");
  const split = runtime.startsWith("provided") ? words : words.replace(/(?<=^[a-z]+)(?=\d)/, "_");
  return split.toUpperCase();
}
