/** Top-level declarations of Go, by role. */
export const goOutlineQuery = `
  (source_file (package_clause) @package)
  (source_file (import_declaration) @import)
  (source_file (type_declaration) @type)
  (source_file [(function_declaration) (method_declaration)] @function)
`;
