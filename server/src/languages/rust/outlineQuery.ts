/** Top-level items of Rust, by role. */
export const rustOutlineQuery = `
  (source_file (use_declaration) @use)
  (source_file (mod_item !body) @module)
  (source_file (type_item) @type)
  (source_file (function_item) @function)
`;
