/** Members that every text has, in JavaScript and in Python: asking for one is no fault. */
export const textMembers: ReadonlySet<string> = new Set(
  (
    "at charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf length localeCompare " +
    "match matchAll normalize padEnd padStart repeat replace replaceAll search slice split startsWith " +
    "substr substring toLocaleLowerCase toLocaleUpperCase toLowerCase toString toUpperCase trim trimEnd " +
    "trimStart valueOf capitalize casefold center count encode endswith expandtabs find format index " +
    "isalnum isalpha isascii isdigit islower isnumeric isspace isupper join ljust lower lstrip partition " +
    "removeprefix removesuffix rfind rindex rjust rpartition rsplit rstrip splitlines startswith strip " +
    "swapcase title translate upper zfill"
  ).split(" "),
);
